import {
  parseAppMeshArn,
  type NotEvaluatedRule,
  type RuleFinding,
  type RuleSeverity,
} from '@crossmesh/plugin-app-mesh-common';
import { fireEvent, screen, within } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { FixtureApi } from '../__fixtures__/FixtureApi';
import { BACKEND } from '../__fixtures__/yelb';
import { renderWithMesh } from '../__testUtils__/renderWithMesh';
import { EntityMeshCard } from './card/EntityMeshCard';
import { EntityMeshContent } from './EntityMeshContent';
import { AppMeshRouter } from './page/AppMeshRouter';

function setUp() {
  const api = new FixtureApi();
  const { graph } = api.response;
  const node = graph.nodes.find(
    ({ name, role }) =>
      role === 'workload' && name.startsWith('yelb-appserver'),
  )!;
  const finding = (
    code: string,
    severity: RuleSeverity,
    arn: string,
  ): RuleFinding => ({
    code,
    severity,
    title: 'Backend without virtual service',
    explanation: `${code}: virtual node yelb-appserver_yelb calls yelb-log, which is no virtual service.`,
    remedy: 'Create the virtual service or remove the backend.',
    docs: `docs/rules/${code}.md`,
    path: 'spec.backends[0]',
    arn,
    kind: 'VirtualNode',
    name: node.name,
    accountId: BACKEND,
    region: 'us-west-2',
  });
  api.response.focus = [node.id];
  api.findings.findings = [
    finding('AM101', 'error', node.id),
    finding('AM213', 'warning', node.id),
    finding('AM999', 'error', 'arn:aws:appmesh:us-west-2:1:mesh/gone'),
  ];
  return { api };
}

const notEvaluated = (code: string, accountId: string): NotEvaluatedRule => ({
  code,
  title: 'A rule',
  accountId,
  source: 'cloud-map',
  message: `${code} was not evaluated for account ${accountId}.`,
});

const nodeButton = () =>
  screen.findByRole('button', { name: /^Virtual node yelb-appserver_yelb/ });

describe('findings', () => {
  it('are counted on the node and told in its panel, with path and remedy', async () => {
    renderWithMesh(<EntityMeshContent />, setUp());
    expect(await screen.findByText('errors: 1')).toBeInTheDocument();
    const button = await nodeButton();
    expect(button).toHaveAccessibleName(expect.stringContaining('errors: 1'));
    fireEvent.click(button);

    const panel = await screen.findByRole('complementary');
    expect(panel).toHaveTextContent(
      'Error AM101AM101: virtual node yelb-appserver_yelb calls yelb-log, which is no virtual service.spec.backends[0]Create the virtual service or remove the backend.',
    );
    expect(panel).toHaveTextContent('Warning AM213');
    expect(panel).not.toHaveTextContent('AM999');
  });

  it('lead from the panel to the field in the spec, which is marked', async () => {
    const { api } = setUp();
    const [{ arn }] = api.findings.findings;
    const found = parseAppMeshArn(arn);
    api.resource = {
      resource: {
        arn,
        kind: 'VirtualNode',
        name: 'yelb-appserver_yelb',
        mesh: {
          region: found.region,
          meshOwner: found.meshOwner,
          meshName: found.meshName,
        },
        resourceOwner: BACKEND,
        status: 'ACTIVE',
        version: 1,
        spec: {
          listeners: [],
          backends: [{ virtualService: { virtualServiceName: 'yelb-log' } }],
        },
      },
      clusterSpec: undefined,
      drift: [],
      takenAt: '2026-06-01T12:00:00.000Z',
      errors: [],
    };
    renderWithMesh(<EntityMeshContent />, { api });
    fireEvent.click(await nodeButton());
    const [path] = await screen.findAllByRole('button', {
      name: 'spec.backends[0]',
    });
    fireEvent.click(path);
    expect(await screen.findByText('AM101, AM213')).toBeInTheDocument();
    expect(screen.getByText('AM101, AM213').parentElement).toHaveTextContent(
      '- virtualService:',
    );
  });

  it('say in the panel what was not evaluated for the account', async () => {
    const { api } = setUp();
    api.findings.findings = [];
    api.findings.notEvaluated = [
      notEvaluated('AM208', BACKEND),
      notEvaluated('AM504', '111111111111'),
    ];
    renderWithMesh(<EntityMeshContent />, { api });
    fireEvent.click(await nodeButton());
    const panel = await screen.findByRole('complementary');
    expect(panel).toHaveTextContent('not evaluated: 1 rules');
    expect(panel).toHaveTextContent('AM208 was not evaluated');
    expect(panel).not.toHaveTextContent('AM504');
  });

  it('are found by their code', async () => {
    renderWithMesh(<EntityMeshContent />, {
      ...setUp(),
      path: `/?find=${encodeURIComponent('finding = AM101')}`,
    });
    expect(await screen.findByText('1 found')).toBeInTheDocument();
  });

  it('leave the graph when they cannot be read', async () => {
    const { api } = setUp();
    api.findingsFailure = new Error('The rules are away.');
    renderWithMesh(<EntityMeshContent />, { api });
    expect(await nodeButton()).toBeInTheDocument();
    expect(
      await screen.findByText('The findings could not be read'),
    ).toBeInTheDocument();
    expect(screen.getByText('The rules are away.')).toBeInTheDocument();
  });

  it('are counted in the card for what belongs to the entity', async () => {
    renderWithMesh(<EntityMeshCard />, setUp());
    const term = await screen.findByText('Findings', { selector: 'dt' });
    expect(term.nextElementSibling).toHaveTextContent(
      'errors: 1, warnings: 1, information: 0',
    );
    const link = screen.getByRole('link', { name: /^errors: 1/ });
    expect(link).toHaveAttribute(
      'href',
      expect.stringMatching(
        /^\/app-mesh\/us-west-2\/111111111111\/yelb\?node=arn/,
      ),
    );
  });

  it('are not called sound in the card where rules were not evaluated', async () => {
    const { api } = setUp();
    api.findings.notEvaluated = [notEvaluated('AM208', BACKEND)];
    renderWithMesh(<EntityMeshCard />, { api });
    expect(
      await screen.findByText('not evaluated: 1 rules'),
    ).toBeInTheDocument();
  });

  it('are missed in the card where they cannot be read', async () => {
    const { api } = setUp();
    api.findingsFailure = new Error('The rules are away.');
    renderWithMesh(<EntityMeshCard />, { api });
    expect(
      await screen.findByText('The findings could not be read'),
    ).toBeInTheDocument();
  });

  describe('on the page of the mesh', () => {
    const page = (
      <Routes>
        <Route path="/app-mesh/*" element={<AppMeshRouter />} />
      </Routes>
    );
    const path = '/app-mesh/us-west-2/111111111111/yelb';

    async function table() {
      const section = await screen.findByRole('region', { name: 'Findings' });
      return within(section);
    }

    it('are a table that the URL filters', async () => {
      const { api } = setUp();
      renderWithMesh(page, { api, path: `${path}?finding-severity=warning` });
      const section = await table();
      expect(section.getByText('AM213')).toBeInTheDocument();
      expect(section.queryByText('AM101')).not.toBeInTheDocument();
      expect(section.getByRole('status')).toHaveTextContent(
        'errors: 2, warnings: 1, information: 0',
      );
    });

    it('are listed with reason and end where somebody ignores them', async () => {
      const { api } = setUp();
      const [finding, ...rest] = api.findings.findings;
      api.findings.findings = rest;
      api.findings.ignored = [
        { finding, reason: 'meant so', until: '2027-01-31T00:00:00.000Z' },
      ];
      renderWithMesh(page, { api, path });
      const section = await table();
      expect(section.queryByText(/ignored until/)).not.toBeInTheDocument();
      fireEvent.click(section.getByRole('button', { name: 'Ignored: 1' }));
      expect(
        await section.findByText('ignored until 2027-01-31: meant so'),
      ).toBeInTheDocument();
    });

    it('say what was not evaluated, and open the resource', async () => {
      const { api } = setUp();
      api.findings.notEvaluated = [notEvaluated('AM208', BACKEND)];
      renderWithMesh(page, { api, path });
      const section = await table();
      expect(section.getByText('not evaluated: 1 rules')).toBeInTheDocument();
      const [open] = section.getAllByRole('button', {
        name: /^yelb-appserver_yelb/,
      });
      fireEvent.click(open);
      expect(
        await screen.findByRole('complementary', { name: /yelb-appserver/ }),
      ).toBeInTheDocument();
    });
  });
});
