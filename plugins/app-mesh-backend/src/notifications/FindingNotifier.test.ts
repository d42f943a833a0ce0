import {
  TestDatabases,
  mockServices,
  type TestDatabaseId,
} from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import type { RuleReport } from '@crossmesh/plugin-app-mesh-common';
import { DatabaseSnapshotStore } from '../store';
import type { MeshEvaluations } from '../views';
import { AnnouncedFindings } from './AnnouncedFindings';
import { FindingNotifier } from './FindingNotifier';
import { readNotifiedSeverities } from './readNotifiedSeverities';

const mesh = {
  region: 'us-west-2',
  meshOwner: '111111111111',
  meshName: 'yelb',
  arn: 'arn:aws:appmesh:us-west-2:111111111111:mesh/yelb',
};

const finding = (
  code: string,
  more: Partial<RuleReport['findings'][number]> = {},
): RuleReport['findings'][number] => ({
  code,
  severity: 'error',
  title: 'Backend without virtual service',
  explanation: 'The virtual node app calls secret-service.',
  remedy: 'Mend it.',
  docs: '',
  arn: `${mesh.arn}/virtualNode/app`,
  kind: 'VirtualNode',
  name: 'app',
  accountId: '222222222222',
  region: 'us-west-2',
  team: 'group:default/backend-team',
  ...more,
});

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});

describe.each(databases.eachSupportedId())(
  'FindingNotifier on %s',
  (id: TestDatabaseId) => {
    async function setUp() {
      const knex = await databases.init(id);
      await DatabaseSnapshotStore.create(mockServices.database({ knex }));
      const sent: NotificationSendOptions[] = [];
      const state = { isAway: false };
      const report: RuleReport = {
        mesh,
        findings: [],
        ignored: [],
        notEvaluated: [],
      };
      const evaluations: Pick<MeshEvaluations, 'list'> = {
        list: async () => [
          {
            report,
            content: { mesh, takenAt: '', resources: [], shares: [] },
          },
        ],
      };
      const create = () =>
        FindingNotifier.create({
          announced: AnnouncedFindings.create({ knex }),
          evaluations: evaluations as MeshEvaluations,
          logger: mockServices.logger.mock(),
          notifications: {
            send: async options => {
              if (state.isAway) {
                throw new Error('notifications are away');
              }
              sent.push(options);
            },
          },
          severities: ['error'],
        });
      return { create, report, sent, state };
    }

    it('tells the owning team of a new error once, whichever replica sees it', async () => {
      const { create, report, sent } = await setUp();
      const [a, b] = [create(), create()];
      await a.run();
      report.findings = [
        finding('AM101'),
        finding('AM115', { severity: 'warning' }),
        finding('AM102', { team: undefined }),
      ];
      await Promise.all([a.run(), b.run()]);
      await a.run();
      await create().run();
      expect(sent).toEqual([
        {
          recipients: {
            type: 'entity',
            entityRef: 'group:default/backend-team',
          },
          payload: {
            title: 'AM101: Backend without virtual service',
            description:
              'VirtualNode app of the mesh yelb (account 222222222222, us-west-2). Mend it.',
            link: '/app-mesh/us-west-2/111111111111/yelb?node=arn%3Aaws%3Aappmesh%3Aus-west-2%3A111111111111%3Amesh%2Fyelb%2FvirtualNode%2Fapp',
            severity: 'high',
            topic: 'app-mesh',
            scope: expect.stringMatching(/^app-mesh:[0-9a-f]{64}$/),
          },
        },
      ]);
    });

    it('takes what was wrong from the beginning for no news, but what comes again', async () => {
      const { create, report, sent } = await setUp();
      const notifier = create();
      report.findings = [finding('AM101')];
      await notifier.run();
      await notifier.run();
      expect(sent).toHaveLength(0);

      report.findings = [];
      await notifier.run();
      report.findings = [finding('AM101')];
      await notifier.run();
      expect(sent).toHaveLength(1);
    });

    it('tells nothing twice where a rule could not be evaluated meanwhile', async () => {
      const { create, report, sent } = await setUp();
      const notifier = create();
      await notifier.run();
      report.findings = [finding('AM604')];
      await notifier.run();
      report.findings = [];
      report.notEvaluated = [
        {
          code: 'AM604',
          title: '',
          accountId: '222222222222',
          source: 'kubernetes',
          message: '',
        },
      ];
      await notifier.run();
      report.findings = [finding('AM604')];
      report.notEvaluated = [];
      await notifier.run();
      expect(sent).toHaveLength(1);
    });

    it('tries again what could not be told', async () => {
      const { create, report, sent, state } = await setUp();
      const notifier = create();
      await notifier.run();
      report.findings = [finding('AM101')];
      state.isAway = true;
      await notifier.run();
      expect(sent).toHaveLength(0);
      state.isAway = false;
      await notifier.run();
      expect(sent).toHaveLength(1);
    });
  },
);

describe('readNotifiedSeverities', () => {
  const read = (notifications: object) =>
    readNotifiedSeverities(
      new ConfigReader({
        appMesh: { rules: { notifications: { ...notifications } } },
      }),
    );

  it('tells of nothing unless it is switched on, and then of errors', () => {
    expect(readNotifiedSeverities(new ConfigReader({}))).toEqual([]);
    expect(read({ severities: ['error'] })).toEqual([]);
    expect(read({ enabled: true })).toEqual(['error']);
    expect(read({ enabled: true, severities: ['error', 'warning'] })).toEqual([
      'error',
      'warning',
    ]);
    expect(() => read({ enabled: true, severities: ['bad'] })).toThrow(
      'appMesh.rules.notifications.severities names "bad"',
    );
  });
});
