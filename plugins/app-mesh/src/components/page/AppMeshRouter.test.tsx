import { NotFoundError } from '@backstage/errors';
import { screen, within } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { FixtureApi } from '../../__fixtures__/FixtureApi';
import { renderWithMesh } from '../../__testUtils__/renderWithMesh';
import { AppMeshRouter } from './AppMeshRouter';

const pages = (
  <Routes>
    <Route path="/app-mesh/*" element={<AppMeshRouter />} />
  </Routes>
);

describe('AppMeshRouter', () => {
  it('lists meshes with owner, accounts, shares and counts, linked to their pages', async () => {
    renderWithMesh(pages, { path: '/app-mesh' });

    const list = await screen.findByRole('list', { name: 'Meshes' });
    const [card] = within(list).getAllByRole('listitem');
    expect(card).toHaveTextContent('Owner accountfrontend (111111111111)');
    expect(card).toHaveTextContent('Shared withbackend (222222222222)');
    expect(card).toHaveTextContent('4 Services');
    expect(
      within(card).getByRole('link', { name: 'Mesh yelb' }),
    ).toHaveAttribute('href', '/app-mesh/us-west-2/111111111111/yelb');
  });

  it('shows one mesh whole', async () => {
    renderWithMesh(pages, { path: '/app-mesh/us-west-2/111111111111/yelb' });

    expect(
      await screen.findByRole('group', { name: 'Topology of mesh yelb' }),
    ).toBeInTheDocument();
    expect(screen.queryByText('this entity')).not.toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'All meshes' })).toHaveAttribute(
      'href',
      '/app-mesh',
    );
  });

  it('says which mesh nobody sees', async () => {
    const api = new FixtureApi();
    api.failure = new NotFoundError('no such mesh');
    renderWithMesh(pages, {
      api,
      path: '/app-mesh/us-west-2/111111111111/nowhere',
    });

    expect(
      await screen.findByRole('region', { name: 'No such mesh' }),
    ).toHaveTextContent('mesh nowhere of account 111111111111 in us-west-2');
  });

  it('says that there is no mesh yet', async () => {
    const api = new FixtureApi();
    api.listMeshes = async () => ({ items: [], errors: [] });
    renderWithMesh(pages, { api, path: '/app-mesh' });

    expect(
      await screen.findByRole('region', { name: 'No mesh yet' }),
    ).toBeInTheDocument();
  });
});
