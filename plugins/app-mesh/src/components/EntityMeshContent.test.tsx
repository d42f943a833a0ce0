import { NotAllowedError } from '@backstage/errors';
import {
  act,
  fireEvent,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FixtureApi } from '../__fixtures__/FixtureApi';
import { renderWithMesh } from '../__testUtils__/renderWithMesh';
import { troubledYelbResponse } from '../__fixtures__/yelb';
import { EntityMeshContent } from './EntityMeshContent';

const topology = () =>
  screen.findByRole('group', { name: 'Topology of mesh yelb' });

const nodeButton = (name: RegExp) => screen.findByRole('button', { name });

describe('EntityMeshContent', () => {
  it('draws both accounts, all services with teams and owners, and the cross-account edge', async () => {
    renderWithMesh(<EntityMeshContent />);
    const graph = within(await topology());

    expect(graph.getByText('mesh owner')).toBeInTheDocument();
    expect(graph.getByText('frontend')).toBeInTheDocument();
    expect(graph.getByText('backend')).toBeInTheDocument();
    for (const [service, account, team] of [
      ['yelb-ui', 'frontend (111111111111)', 'frontend-team'],
      ['yelb-appserver', 'backend (222222222222)', 'backend-team'],
      ['yelb-db', 'backend (222222222222)', 'backend-team'],
      ['redis-server', 'backend (222222222222)', 'backend-team'],
    ]) {
      const button = graph.getByRole('button', {
        name: new RegExp(`^Virtual service ${service},`),
      });
      expect(button).toHaveAccessibleName(
        expect.stringContaining(`account ${account}, team ${team}`),
      );
    }
    expect(
      graph.getByRole('button', {
        name: 'yelb-ui_yelb calls yelb-appserver, cross-account: from account frontend (111111111111) to account backend (222222222222)',
      }),
    ).toBeInTheDocument();
    expect(graph.getAllByText('cross-account')).toHaveLength(1);
    expect(graph.getAllByText('100 %')).toHaveLength(4);
    expect(graph.getAllByText('1/1 ready')).toHaveLength(4);
    expect(graph.getAllByText('this entity')).toHaveLength(1);
    expect(
      graph.getAllByRole('link', { name: 'backend-team' })[0],
    ).toHaveAttribute('href', '/catalog/default/group/backend-team');
  });

  it('tells in the header whose mesh it is and with whom it is shared', async () => {
    renderWithMesh(<EntityMeshContent />);
    const mesh = await screen.findByRole('region', { name: 'Mesh yelb' });

    expect(mesh).toHaveTextContent('Ownerfrontend (111111111111)');
    expect(mesh).toHaveTextContent('Shared withbackend (222222222222) shared');
    expect(mesh).toHaveTextContent('Regionus-west-2');
  });

  it('opens a panel with all facts of a node, and closes it by Escape', async () => {
    renderWithMesh(<EntityMeshContent />);
    // d3-zoom needs a window in mouse events, which user-event's do not have.
    fireEvent.click(await nodeButton(/^Virtual node yelb-appserver_yelb/));

    const panel = await screen.findByRole('complementary', {
      name: 'Details of yelb-appserver_yelb',
    });
    for (const fact of [
      'Resource ownerbackend (222222222222)',
      'Mesh ownerfrontend (111111111111)',
      'Known fromannotation on the custom resource',
      'Listenershttp 4567',
      'Pods1/1 ready',
      'Clusterbackend',
      'Namespaceyelb',
    ]) {
      expect(panel).toHaveTextContent(fact);
    }
    expect(
      within(panel).getByRole('link', { name: 'yelb-appserver' }),
    ).toHaveAttribute('href', '/catalog/default/component/yelb-appserver');
    expect(
      within(panel).getByRole('button', { name: 'yelb-db' }),
    ).toBeInTheDocument();
    expect(screen.getByLabelText('location')).toHaveTextContent(
      /virtualNode%2Fyelb-appserver_yelb/,
    );

    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('complementary')).not.toBeInTheDocument();
  });

  it('walks along the edges by arrow keys and opens by Enter', async () => {
    renderWithMesh(<EntityMeshContent />);
    const first = await nodeButton(/^Virtual service yelb-ui/);
    act(() => first.focus());

    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(await nodeButton(/^Virtual service yelb-appserver,/)).toHaveFocus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(await nodeButton(/^Virtual node yelb-ui_yelb/)).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(
      await screen.findByRole('complementary', {
        name: 'Details of yelb-ui_yelb',
      }),
    ).toBeInTheDocument();
  });

  it('walks onto an edge and along those beside it', async () => {
    renderWithMesh(<EntityMeshContent />);
    const first = await nodeButton(/^Virtual node yelb-appserver_yelb/);
    act(() => first.focus());

    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
    const toFirst = document.activeElement?.getAttribute('aria-label');
    await userEvent.keyboard('{ArrowDown}');
    const toSecond = document.activeElement?.getAttribute('aria-label');
    expect([toFirst, toSecond].sort()).toEqual([
      'yelb-appserver_yelb calls redis-server',
      'yelb-appserver_yelb calls yelb-db',
    ]);
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement).toHaveAccessibleName(
      new RegExp(`^Virtual service ${toSecond?.split(' ').pop()},`),
    );
  });

  it('unfolds one service among folded ones, and folds it again', async () => {
    renderWithMesh(<EntityMeshContent />, { path: '/?details=off' });
    const nodes = async () =>
      within(await topology()).getAllByRole('button', { name: /^Virtual/ });
    expect(await nodes()).toHaveLength(4);

    fireEvent.click(
      await screen.findByRole('button', { name: 'Unfold yelb-db' }),
    );
    expect(await nodes()).toHaveLength(6);
    const router = await nodeButton(/^Virtual router yelb-db/);
    expect(router).toBeInTheDocument();

    act(() =>
      document.querySelector<SVGElement>('[aria-expanded="true"]')!.focus(),
    );
    await userEvent.keyboard('{Enter}');
    expect(await nodes()).toHaveLength(4);
  });

  it('folds routers and workloads into their service and keeps that in the URL', async () => {
    renderWithMesh(<EntityMeshContent />);
    await userEvent.click(
      await screen.findByRole('switch', { name: 'Routers and workloads' }),
    );

    const graph = within(await topology());
    expect(graph.getAllByRole('button', { name: /^Virtual/ })).toHaveLength(4);
    expect(graph.getAllByText('100 %')).toHaveLength(4);
    expect(screen.getByLabelText('location')).toHaveTextContent('details=off');
  });

  it('shows the same as a table', async () => {
    renderWithMesh(<EntityMeshContent />, { path: '/?view=table' });

    const row = await screen.findByRole('row', { name: /yelb-appserver/ });
    expect(row).toHaveTextContent('yelb-appserver_yelb');
    expect(row).toHaveTextContent('100 % · 1/1 ready · backend / yelb');
    expect(row).toHaveTextContent('222222222222');
    expect(
      within(row).getByRole('link', { name: 'backend-team' }),
    ).toBeInTheDocument();
    const cells = within(row).getAllByRole('gridcell');
    expect(cells[cells.length - 2]).toHaveTextContent('yelb-ui');
    expect(cells[cells.length - 1]).toHaveTextContent('yelb-db');
    expect(cells[cells.length - 1]).toHaveTextContent('redis-server');
  });

  it('shows what can be shown above an account that cannot be read', async () => {
    const api = new FixtureApi();
    api.response = troubledYelbResponse();
    renderWithMesh(<EntityMeshContent />, { api });

    const graph = within(await topology());
    const notice = screen.getByRole('alert');
    expect(notice).toHaveTextContent(
      'Account backend (222222222222) could not be read',
    );
    expect(notice).toHaveTextContent(
      'arn:aws:iam::222222222222:role/crossmesh',
    );
    expect(notice).toHaveTextContent('could not be assumed');
    expect(graph.getByText('could not be read')).toBeInTheDocument();
    expect(graph.getByText('80 %')).toBeInTheDocument();
    expect(graph.getByText('20 %')).toBeInTheDocument();
    expect(graph.getByText('0/1 ready')).toBeInTheDocument();
    expect(
      graph.getByRole('button', {
        name: /yelb-audit.*no team, missing/,
      }),
    ).toBeInTheDocument();
    expect(
      graph.getByRole('button', {
        name: /yelb-appserver-canary.*1 of 2 pods ready, not reconciled, not up to date/,
      }),
    ).toBeInTheDocument();
  });

  it('takes up what the backend signals', async () => {
    const { api, signal } = renderWithMesh(<EntityMeshContent />);
    await topology();
    expect(screen.queryByText('20 %')).not.toBeInTheDocument();

    api.response = troubledYelbResponse();
    act(() => signal());

    expect(await screen.findByText('20 %')).toBeInTheDocument();
  });

  it('keeps the picture when the backend goes away, and says so', async () => {
    const { api, signal } = renderWithMesh(<EntityMeshContent />);
    await topology();

    api.failure = new Error('Failed to fetch');
    act(() => signal());

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'This picture may be out of date',
    );
    expect(await topology()).toBeInTheDocument();
  });

  it('asks the backend to read again', async () => {
    const { api } = renderWithMesh(<EntityMeshContent />);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Refresh' }),
    );
    await waitFor(() => expect(api.refreshed).toBe(1));
  });

  it('names the permission that is missing', async () => {
    const api = new FixtureApi();
    api.failure = new NotAllowedError('Unauthorized');
    renderWithMesh(<EntityMeshContent />, { api });

    expect(
      await screen.findByRole('region', { name: 'You may not see meshes' }),
    ).toHaveTextContent('app-mesh.read');
  });

  it('says that the backend is away and tries again on demand', async () => {
    const api = new FixtureApi();
    api.failure = new Error('Failed to fetch');
    renderWithMesh(<EntityMeshContent />, { api });
    const retry = await screen.findByRole('button', { name: 'Try again' });

    api.failure = undefined;
    await userEvent.click(retry);

    expect(await topology()).toBeInTheDocument();
  });

  it('says that the entity is in no mesh', async () => {
    const api = new FixtureApi();
    api.getEntityGraphs = async () => ({ items: [], errors: [] });
    renderWithMesh(<EntityMeshContent />, { api });

    expect(
      await screen.findByRole('region', { name: 'Not seen in any mesh' }),
    ).toBeInTheDocument();
  });
});
