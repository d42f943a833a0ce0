import type {
  RuleFinding,
  RuleSeverity,
} from '@crossmesh/plugin-app-mesh-common';
import { fireEvent, screen } from '@testing-library/react';
import { FixtureApi } from '../__fixtures__/FixtureApi';
import { BACKEND } from '../__fixtures__/yelb';
import { renderWithMesh } from '../__testUtils__/renderWithMesh';
import { EntityMeshCard } from './card/EntityMeshCard';
import { EntityMeshContent } from './EntityMeshContent';

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
  });
});
