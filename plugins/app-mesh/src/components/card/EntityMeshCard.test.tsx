import { NotAllowedError } from '@backstage/errors';
import { screen, within } from '@testing-library/react';
import { FixtureApi } from '../../__fixtures__/FixtureApi';
import { renderWithMesh } from '../../__testUtils__/renderWithMesh';
import { EntityMeshCard } from './EntityMeshCard';

const fact = async (name: string) =>
  (await screen.findByText(name, { selector: 'dt' })).nextElementSibling;

describe('EntityMeshCard', () => {
  it('tells mesh, accounts, callers, callees and health at one glance', async () => {
    renderWithMesh(<EntityMeshCard />);
    expect(await screen.findByRole('link', { name: 'yelb' })).toHaveAttribute(
      'href',
      '/app-mesh/us-west-2/111111111111/yelb',
    );
    expect(await fact('Mesh owner')).toHaveTextContent(
      'frontend (111111111111)',
    );
    expect(await fact('Resource owner')).toHaveTextContent(
      'backend (222222222222)',
    );
    expect(await fact('Team')).toHaveTextContent('backend-team');
    expect(await fact('Callers')).toHaveTextContent('yelb-uicross-account');
    const callees = within((await fact('Calls')) as HTMLElement);
    expect(
      callees.getAllByRole('listitem').map(({ textContent }) => textContent),
    ).toEqual(['yelb-db', 'redis-server']);
    expect(await fact('Pods')).toHaveTextContent('1/1 ready');
    expect(await fact('Status')).toHaveTextContent('active');
  });

  it('says why nothing can be shown', async () => {
    const api = new FixtureApi();
    api.failure = new NotAllowedError('Unauthorized');
    renderWithMesh(<EntityMeshCard />, { api });
    expect(
      await screen.findByRole('region', { name: 'You may not see meshes' }),
    ).toHaveTextContent('app-mesh.read');
  });
});
