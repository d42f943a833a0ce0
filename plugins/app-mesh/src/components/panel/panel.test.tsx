import type {
  MeshChange,
  ResourceResponse,
} from '@crossmesh/plugin-app-mesh-common';
import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FixtureApi } from '../../__fixtures__/FixtureApi';
import { FRONTEND } from '../../__fixtures__/yelb';
import { renderWithMesh } from '../../__testUtils__/renderWithMesh';
import { EntityMeshContent } from '../EntityMeshContent';

const mesh = { region: 'us-west-2', meshOwner: FRONTEND, meshName: 'yelb' };

function ids() {
  const { graph } = new FixtureApi().response;
  const node = graph.nodes.find(
    ({ name, role }) => role === 'workload' && name === 'yelb-ui_yelb',
  )!;
  const router = graph.nodes.find(
    ({ name }) => name === 'yelb-ui-virtual-router',
  )!;
  const call = graph.edges.find(
    ({ type, source }) => type === 'backend' && source === node.id,
  )!;
  const route = graph.edges.find(
    ({ type, source }) => type === 'route' && source === router.id,
  )!;
  return { node, router, call, route };
}

function resourceOf(differs: boolean): ResourceResponse {
  const { node } = ids();
  const specOf = (port: number) => ({
    listeners: [{ portMapping: { port, protocol: 'http' as const } }],
  });
  return {
    resource: {
      kind: 'VirtualNode',
      arn: node.id,
      name: node.name,
      mesh,
      resourceOwner: FRONTEND,
      spec: specOf(80),
      status: 'ACTIVE',
      version: 3,
      clusterObject: {
        cluster: 'frontend',
        accountId: FRONTEND,
        namespace: 'yelb',
        name: 'yelb-ui',
        uid: 'u',
        generation: 1,
        active: true,
      },
    },
    clusterSpec: specOf(differs ? 8080 : 80),
    drift: differs
      ? [{ path: 'listeners.0.portMapping.port', before: 80, after: 8080 }]
      : [],
    takenAt: '2026-03-01T12:00:00.000Z',
    errors: [],
  };
}

const change = (arn: string, differences: MeshChange['differences']) => ({
  changedAt: '2026-03-01T11:00:00.000Z',
  mesh,
  accountId: FRONTEND,
  kind: 'VirtualNode' as const,
  arn,
  name: `name of ${arn.split('/').at(-1)}`,
  change: 'changed' as const,
  differences,
});

const panel = () => screen.findByRole('complementary');
const tab = (name: string) => screen.findByRole('tab', { name });
const location = () =>
  decodeURIComponent(screen.getByLabelText('location').textContent ?? '');

describe('the panel of a node', () => {
  it('shows the spec from both sides with what differs marked, and keeps its tab in the address', async () => {
    const api = new FixtureApi();
    api.resource = resourceOf(true);
    renderWithMesh(<EntityMeshContent />, {
      api,
      path: `/?node=${encodeURIComponent(ids().node.id)}`,
    });
    await userEvent.click(await tab('Spec'));

    expect(
      await screen.findByText(
        'App Mesh is not what the custom resource asks for: 1',
      ),
    ).toBeInTheDocument();
    const there = screen.getByRole('region', { name: 'App Mesh, version 3' });
    const wanted = screen.getByRole('region', {
      name: 'Kubernetes, yelb/yelb-ui in frontend',
    });
    const marked = (side: HTMLElement) =>
      [...side.querySelectorAll('.differing')].map(line => line.textContent);
    expect(marked(there)).toEqual(['differs:      port: 80\n']);
    expect(marked(wanted)).toEqual(['differs:      port: 8080\n']);
    expect(location()).toContain('tab=spec');
  });

  it('says that both sides ask for the same', async () => {
    const api = new FixtureApi();
    api.resource = resourceOf(false);
    renderWithMesh(<EntityMeshContent />, {
      api,
      path: `/?tab=spec&node=${encodeURIComponent(ids().node.id)}`,
    });
    expect(
      await screen.findByText(
        'The custom resource yelb/yelb-ui in frontend asks for the same.',
      ),
    ).toBeInTheDocument();
    expect(document.querySelector('.differing')).toBeNull();
  });

  it('does not claim that what cannot be compared is the same', async () => {
    const api = new FixtureApi();
    api.resource = { ...resourceOf(false), clusterSpec: undefined };
    renderWithMesh(<EntityMeshContent />, {
      api,
      path: `/?tab=spec&node=${encodeURIComponent(ids().node.id)}`,
    });
    expect(
      await screen.findByText(
        /^What the custom resource yelb\/yelb-ui in frontend asks for cannot be compared/,
      ),
    ).toBeInTheDocument();
    expect(screen.queryByText(/asks for the same/)).not.toBeInTheDocument();
  });

  it('says why the spec cannot be shown', async () => {
    renderWithMesh(<EntityMeshContent />, {
      path: `/?tab=spec&node=${encodeURIComponent(ids().node.id)}`,
    });
    expect(await panel()).toHaveTextContent(/Nobody sees arn:aws:appmesh/);
  });

  it('lists what changed of it, of nothing else, and leads to before and after', async () => {
    const api = new FixtureApi();
    const { node, router } = ids();
    api.changes = [
      change(node.id, [{ path: 'spec.listeners.0.port', before: 1, after: 2 }]),
      change(router.id, []),
    ];
    renderWithMesh(<EntityMeshContent />, {
      api,
      path: `/?tab=history&node=${encodeURIComponent(node.id)}`,
    });
    const details = within(await panel());
    expect(await details.findByText('name of yelb-ui_yelb')).toBeVisible();
    expect(await panel()).toHaveTextContent('spec.listeners.0.port 1 → 2');
    expect(details.getAllByRole('listitem')).toHaveLength(1);

    await userEvent.click(
      details.getByRole('button', { name: 'Show before and after' }),
    );
    expect(location()).toContain('at=2026-03-01T11:00:00.000Z');
    expect(location()).toContain('since=2026-03-01T10:59:59.999Z');
  });

  it('leads to the console and into a path', async () => {
    const { node } = ids();
    renderWithMesh(<EntityMeshContent />, {
      path: `/?node=${encodeURIComponent(node.id)}`,
    });
    expect(
      await screen.findByRole('link', { name: /AWS console/ }),
    ).toHaveAttribute(
      'href',
      'https://us-west-2.console.aws.amazon.com/appmesh/meshes/yelb/virtual-nodes/yelb-ui_yelb',
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Path from here' }),
    );
    expect(location()).toContain(`from=${node.id}`);
  });
});

describe('the panel of a connection', () => {
  it('opens from the drawing and says what, from where and to where', async () => {
    renderWithMesh(<EntityMeshContent />);
    fireEvent.click(
      await screen.findByRole('button', {
        name: /^yelb-ui_yelb calls yelb-appserver, cross-account/,
      }),
    );
    const details = await panel();
    expect(details).toHaveAccessibleName(
      'Details of yelb-ui_yelb → yelb-appserver',
    );
    expect(details).toHaveTextContent('Accountscross-account');
    expect(location()).toContain(`edge=${ids().call.id}`);

    await userEvent.click(
      within(details).getByRole('button', { name: 'yelb-appserver' }),
    );
    expect(await panel()).toHaveAccessibleName('Details of yelb-appserver');
    expect(location()).not.toContain('edge=');
  });

  it('tells retries and timeouts of a route', async () => {
    const api = new FixtureApi();
    const { route, router } = ids();
    api.resource = {
      ...resourceOf(false),
      resource: {
        kind: 'Route',
        arn: `${router.id}/route/route`,
        name: 'route',
        mesh,
        resourceOwner: FRONTEND,
        spec: {
          httpRoute: {
            match: { prefix: '/' },
            action: { weightedTargets: [] },
            timeout: { perRequest: { unit: 's', value: 15 } },
          },
        },
        status: 'ACTIVE',
        version: 1,
      },
    };
    renderWithMesh(<EntityMeshContent />, {
      api,
      path: `/?edge=${encodeURIComponent(route.id)}`,
    });
    expect(await screen.findByText('perRequest 15 s')).toBeInTheDocument();
    const details = await panel();
    expect(details).toHaveTextContent('Retriesnone set');
    expect(details).toHaveTextContent('Matchprefix /');
    expect(details).toHaveTextContent('Weight100 % · 1');
  });

  it('is closed while no connection is selected, folded or not', async () => {
    renderWithMesh(<EntityMeshContent />, { path: '/?details=off' });
    expect(
      await screen.findByRole('button', { name: /^Virtual service yelb-ui,/ }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('complementary')).not.toBeInTheDocument();
  });

  it('of a folded service is that of its workload', async () => {
    const { call } = ids();
    renderWithMesh(<EntityMeshContent />, {
      path: `/?details=off&edge=${encodeURIComponent(call.id)}`,
    });
    expect(await panel()).toHaveAccessibleName(
      'Details of yelb-ui_yelb → yelb-appserver',
    );
  });
});

describe('the panel of an account', () => {
  it('opens from the header with share, role and sources', async () => {
    const api = new FixtureApi();
    api.response.accounts = api.response.accounts.map(account => ({
      ...account,
      sources: [
        {
          accountId: account.accountId,
          region: 'us-west-2',
          service: 'ram',
          // In the middle of an hour's span, however long the test takes.
          readAt: new Date(Date.now() - 3.5 * 3_600_000).toISOString(),
        },
      ],
    }));
    renderWithMesh(<EntityMeshContent />, { api });
    const [button] = await screen.findAllByRole('button', {
      name: 'Details of account backend (222222222222)',
    });
    await userEvent.click(button);
    const details = await panel();
    expect(details).toHaveAccessibleName('Details of backend');
    for (const fact of [
      'Service-linked role of App Meshpresent',
      'Resources in this mesh9',
      'by frontend (111111111111) shared',
      'Resource Access Manager us-west-2last read 3 h ago',
    ]) {
      expect(details).toHaveTextContent(fact);
    }
    expect(
      within(details).getByRole('link', { name: 'Page of this account' }),
    ).toHaveAttribute('href', '/app-mesh/accounts/222222222222');
    expect(location()).toContain('account=222222222222');
  });
});
