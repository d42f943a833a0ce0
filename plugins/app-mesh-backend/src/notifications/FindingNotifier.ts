import { createHash } from 'crypto';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import {
  meshKey,
  type MeshId,
  type RuleFinding,
  type RuleReport,
  type RuleSeverity,
} from '@crossmesh/plugin-app-mesh-common';
import type { MeshEvaluations } from '../views';
import type { AnnouncedFindings } from './AnnouncedFindings';

const NOTIFICATION_SEVERITIES = {
  error: 'high',
  warning: 'normal',
  info: 'low',
} as const;

function keyOf({ arn, code, edge, path }: RuleFinding): string {
  return createHash('sha256')
    .update([arn, code, path, edge?.target].join(' '))
    .digest('hex');
}

function pathOf({ meshName, meshOwner, region }: MeshId, arn: string): string {
  const query = new URLSearchParams({ node: arn });
  return `/app-mesh/${region}/${meshOwner}/${meshName}?${query}`;
}

/**
 * Tells teams of what has gone wrong with what they own: each finding once, whichever replica sees it.
 * What was wrong already when a mesh was first looked at is no news.
 */
export class FindingNotifier {
  readonly #announced: AnnouncedFindings;
  readonly #evaluations: MeshEvaluations;
  readonly #logger: LoggerService;
  readonly #notifications: NotificationService;
  readonly #severities: ReadonlySet<RuleSeverity>;

  static create(options: {
    announced: AnnouncedFindings;
    evaluations: MeshEvaluations;
    logger: LoggerService;
    notifications: NotificationService;
    /** Of which findings to tell. */
    severities: RuleSeverity[];
  }): FindingNotifier {
    return new FindingNotifier(options);
  }

  private constructor(options: {
    announced: AnnouncedFindings;
    evaluations: MeshEvaluations;
    logger: LoggerService;
    notifications: NotificationService;
    severities: RuleSeverity[];
  }) {
    this.#announced = options.announced;
    this.#evaluations = options.evaluations;
    this.#logger = options.logger;
    this.#notifications = options.notifications;
    this.#severities = new Set(options.severities);
  }

  /** Looks at all meshes and tells of what is new. What cannot be told now is tried again next time. */
  async run(): Promise<void> {
    for (const { report } of await this.#evaluations.list()) {
      await this.#announce(report);
    }
  }

  async #announce(report: RuleReport): Promise<void> {
    const { mesh } = report;
    const key = meshKey(mesh);
    const findings = new Map(
      report.findings
        .filter(({ severity }) => this.#severities.has(severity))
        .map(finding => [keyOf(finding), finding]),
    );
    const isFirst = await this.#announced.begin(key);
    const known = await this.#announced.list(key);
    await this.#forgetGone(report, known, findings);
    const knownKeys = new Set(known.map(item => item.key));
    for (const [id, finding] of findings) {
      if (!knownKeys.has(id)) {
        const { accountId, code } = finding;
        const isOurs = await this.#announced.claim(key, {
          key: id,
          code,
          accountId,
        });
        if (isOurs && !isFirst) {
          await this.#tell(id, finding, mesh);
        }
      }
    }
  }

  /** What is silent only because it could not be evaluated is not gone. */
  async #forgetGone(
    { notEvaluated }: RuleReport,
    known: { key: string; code: string; accountId: string }[],
    findings: Map<string, RuleFinding>,
  ): Promise<void> {
    const silent = new Set(
      notEvaluated.map(({ accountId, code }) => `${accountId} ${code}`),
    );
    await this.#announced.forget(
      known
        .filter(
          ({ accountId, code, key }) =>
            !findings.has(key) && !silent.has(`${accountId} ${code}`),
        )
        .map(({ key }) => key),
    );
  }

  async #tell(key: string, finding: RuleFinding, mesh: MeshId): Promise<void> {
    const { accountId, arn, code, kind, name, region, remedy, team, title } =
      finding;
    if (team === undefined) {
      return;
    }
    try {
      await this.#notifications.send({
        recipients: { type: 'entity', entityRef: team },
        payload: {
          title: `${code}: ${title}`,
          // Who is told may not see the rest of the mesh, which the finding's own sentence may name.
          description: `${kind} ${name} of the mesh ${mesh.meshName} (account ${accountId}, ${region}). ${remedy}`,
          link: pathOf(mesh, arn),
          severity: NOTIFICATION_SEVERITIES[finding.severity],
          topic: 'app-mesh',
          scope: `app-mesh:${key}`,
        },
      });
    } catch (error) {
      await this.#announced.forget([key]);
      this.#logger.warn(
        `${team} could not be told of ${code} on ${arn}, and will be the next time: ${stringifyError(
          error,
        )}`,
      );
    }
  }
}
