import type { GraphResponse } from '@crossmesh/plugin-app-mesh-common';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FixtureApi } from '../../__fixtures__/FixtureApi';
import { renderWithMesh } from '../../__testUtils__/renderWithMesh';
import { EntityMeshContent } from '../EntityMeshContent';

const AT = '2026-02-28T12:00:00.000Z';
const SINCE = '2026-02-27T12:00:00.000Z';
const location = () =>
  decodeURIComponent(screen.getByLabelText('location').textContent ?? '');
const idOf = (name: string, role: string) =>
  new FixtureApi().response.graph.nodes.find(
    node => node.name === name && node.role === role,
  )!.id;

/** Yelb without a node and its connections. */
function without(response: GraphResponse, id: string): GraphResponse {
  return {
    ...response,
    graph: {
      ...response.graph,
      nodes: response.graph.nodes.filter(node => node.id !== id),
      edges: response.graph.edges.filter(
        ({ source, target }) => source !== id && target !== id,
      ),
    },
  };
}

describe('the neighbourhood', () => {
  it('reaches as far, and to where, as is asked for', async () => {
    const { api } = renderWithMesh(<EntityMeshContent />, {
      path: '/?depth=3',
    });
    const group = await screen.findByRole('group', { name: 'Neighbourhood' });
    expect(api.reaches.at(-1)).toEqual({ depth: 3, direction: undefined });

    await userEvent.click(within(group).getByRole('radio', { name: 'Calls' }));
    await waitFor(() =>
      expect(api.reaches.at(-1)).toEqual({ depth: 3, direction: 'callees' }),
    );
    expect(location()).toBe('/?depth=3&direction=callees');
  });
});

describe('a path', () => {
  it('is counted, and all else steps back', async () => {
    const query = new URLSearchParams({
      from: idOf('yelb-ui', 'service'),
      to: idOf('yelb-db', 'service'),
    });
    renderWithMesh(<EntityMeshContent />, { path: `/?${query}` });
    expect(
      await screen.findByText('7 nodes, 6 connections, 1 cross-account'),
    ).toBeInTheDocument();
    const redis = await screen.findByRole('button', {
      name: /^Virtual service redis-server,/,
    });
    const db = screen.getByRole('button', {
      name: /^Virtual service yelb-db,/,
    });
    expect(redis.closest('.dimmed')).not.toBeNull();
    expect(db.closest('.dimmed')).toBeNull();
  });

  it('is said not to be there against the direction of calls', async () => {
    const query = new URLSearchParams({
      from: idOf('yelb-db', 'service'),
      to: idOf('yelb-ui', 'service'),
    });
    renderWithMesh(<EntityMeshContent />, { path: `/?${query}` });
    expect(
      await screen.findByText('No traffic can come from here to there.'),
    ).toBeInTheDocument();
  });
});

describe('another moment', () => {
  it('shows what was there then, and the way back', async () => {
    const api = new FixtureApi();
    api.history[AT] = without(api.response, idOf('redis-server', 'service'));
    renderWithMesh(<EntityMeshContent />, { api, path: `/?at=${AT}` });

    expect(
      await screen.findByText(/^The mesh as it was at/),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: /^Virtual service redis-server,/ }),
    ).not.toBeInTheDocument();

    const [back] = screen.getAllByRole('button', {
      name: 'Back to the present',
    });
    await userEvent.click(back);
    expect(
      await screen.findByRole('button', {
        name: /^Virtual service redis-server,/,
      }),
    ).toBeInTheDocument();
  });

  it('compared with an earlier one tells and marks what came, went and changed', async () => {
    const api = new FixtureApi();
    const redis = idOf('redis-server', 'service');
    const router = idOf('yelb-ui-virtual-router', 'router');
    api.history[AT] = without(api.response, redis);
    api.history[SINCE] = api.response;
    const change = {
      changedAt: AT,
      mesh: api.response.graph.mesh,
      accountId: '222222222222',
      differences: [],
    };
    api.comparison = {
      from: SINCE,
      to: AT,
      changes: [
        {
          ...change,
          kind: 'VirtualService',
          arn: redis,
          name: 'redis-server',
          change: 'removed',
        },
        {
          ...change,
          kind: 'Route',
          arn: `${router}/route/route`,
          name: 'route',
          change: 'changed',
          differences: [{ path: 'spec.priority', before: 1, after: 2 }],
        },
      ],
    };
    renderWithMesh(<EntityMeshContent />, {
      api,
      path: `/?at=${AT}&since=${SINCE}`,
    });
    const comparison = await screen.findByRole('region', {
      name: 'Comparison',
    });
    expect(comparison).toHaveTextContent('0 added, 1 changed, 1 removed');
    expect(comparison).toHaveTextContent('spec.priority 1 → 2');
    expect(
      await screen.findByRole('button', {
        name: /^Virtual service redis-server,.*removed/,
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', {
        name: /^Virtual router yelb-ui-virtual-router,.*changed/,
      }),
    ).toBeInTheDocument();
  });

  it('of which nothing is kept is said so, above the present', async () => {
    renderWithMesh(<EntityMeshContent />, { path: `/?at=${AT}` });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      `That moment cannot be shownNo history of ${AT} is kept.`,
    );
  });
});

describe('the tree', () => {
  it('tells the same as the drawing, and opens the same details', async () => {
    renderWithMesh(<EntityMeshContent />, { path: '/?view=tree' });
    const tree = await screen.findByRole('list', {
      name: 'Mesh yelb as a tree',
    });
    for (const { name } of new FixtureApi().response.graph.nodes) {
      expect(
        within(tree).getAllByRole('button', { name }).length,
      ).toBeGreaterThan(0);
    }
    expect(
      within(tree).getByRole('button', { name: 'calls · cross-account' }),
    ).toBeInTheDocument();
    await userEvent.click(
      within(tree).getAllByRole('button', { name: 'yelb-db' })[0],
    );
    expect(
      await screen.findByRole('complementary', { name: 'Details of yelb-db' }),
    ).toBeInTheDocument();
    expect(location()).toContain('view=tree');
  });
});

describe('an unfolded service', () => {
  const api = new FixtureApi();
  const { graph } = api.response;
  api.response = {
    ...api.response,
    graph: {
      ...graph,
      nodes: graph.nodes.map(node =>
        node.name === 'yelb-ui_yelb'
          ? {
              ...node,
              tls: { mode: 'STRICT', mutual: true },
              discovery: { type: 'cloudMap', name: 'yelb-ui.yelb.local' },
            }
          : node,
      ),
      edges: graph.edges.map(edge =>
        edge.type === 'route' && edge.source.endsWith('yelb-ui-virtual-router')
          ? { ...edge, retries: '3 × 2 s (server-error)', timeouts: 'idle 9 s' }
          : edge,
      ),
    },
  };

  it('tells routes with match, retries and timeouts, and how its node is found and secured', async () => {
    renderWithMesh(<EntityMeshContent />, { api });
    const router = await screen.findByRole('button', {
      name: /^Virtual router yelb-ui-virtual-router,.*route route: prefix \/, retries 3 × 2 s \(server-error\) · timeout idle 9 s/,
    });
    expect(router.parentElement).toHaveTextContent(
      'retries 3 × 2 s (server-error) · timeout idle 9 s',
    );
    const other = screen.getByRole('button', {
      name: /^Virtual router yelb-db-virtual-router,/,
    });
    expect(other.parentElement).toHaveTextContent('no retries, no timeouts');
    const node = screen.getByRole('button', {
      name: /^Virtual node yelb-ui_yelb,.*mTLS, Cloud Map yelb-ui.yelb.local,/,
    });
    expect(node.parentElement).toHaveTextContent(
      'mTLS · Cloud Map yelb-ui.yelb.local',
    );
  });

  it('has the same in the tree', async () => {
    renderWithMesh(<EntityMeshContent />, { api, path: '/?view=tree' });
    expect(
      await screen.findByRole('button', {
        name: /^routes to · route · prefix \/ · 100 % · retries 3 × 2 s/,
      }),
    ).toBeInTheDocument();
    expect(
      screen.getAllByText(/mTLS · Cloud Map yelb-ui.yelb.local/).length,
    ).toBeGreaterThan(0);
  });
});

describe('keys', () => {
  it('are listed by ?, and / goes to the field that finds', async () => {
    renderWithMesh(<EntityMeshContent />);
    const find = await screen.findByRole('searchbox', { name: 'Find' });
    await userEvent.keyboard('?');
    const dialog = await screen.findByRole('dialog', {
      name: 'Keyboard shortcuts',
    });
    expect(dialog).toHaveTextContent('opens the details');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    await userEvent.keyboard('/');
    expect(find).toHaveFocus();
    await userEvent.keyboard('?');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });
});

describe('a change that the backend signals', () => {
  it('glows on what changed and on nothing else, and stays where it is', async () => {
    const { api, signal } = renderWithMesh(<EntityMeshContent />);
    const card = () =>
      screen.findByRole('button', { name: /^Virtual node yelb-db_yelb,/ });
    expect((await card()).closest('.glow')).toBeNull();
    const db = idOf('yelb-db_yelb', 'workload');
    api.response = {
      ...api.response,
      graph: {
        ...api.response.graph,
        nodes: api.response.graph.nodes.map(node =>
          node.id === db ? { ...node, pods: { readyPods: 0, pods: 1 } } : node,
        ),
      },
    };
    act(() => signal());
    await waitFor(async () =>
      expect((await card()).closest('.glow')).not.toBeNull(),
    );
    expect(document.querySelectorAll('.glow')).toHaveLength(1);
  });
});

describe('accounts that are still being read', () => {
  it('are named above what is there already', async () => {
    const api = new FixtureApi();
    api.response.accounts = api.response.accounts.map((account, index) => ({
      ...account,
      sources: [
        {
          accountId: account.accountId,
          region: 'us-west-2',
          service: 'app-mesh',
          readAt: index === 0 ? new Date().toISOString() : undefined,
        },
      ],
    }));
    renderWithMesh(<EntityMeshContent />, { api });
    expect(
      await screen.findByText('1 of 2 sources have been read'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/What accounts backend \(222222222222\) hold appears/),
    ).toBeInTheDocument();
  });
});
