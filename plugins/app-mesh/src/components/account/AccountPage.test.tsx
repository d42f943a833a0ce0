import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { FixtureApi } from '../../__fixtures__/FixtureApi';
import {
  backendError,
  yelbAccounts,
  yelbSummary,
} from '../../__fixtures__/yelb';
import { renderWithMesh } from '../../__testUtils__/renderWithMesh';
import { AppMeshRouter } from '../page/AppMeshRouter';

const pages = (
  <Routes>
    <Route path="/app-mesh/*" element={<AppMeshRouter />} />
  </Routes>
);

describe('the page of an account', () => {
  it('tells what it shares with whom, and how long an invitation is still open', async () => {
    const api = new FixtureApi();
    api.listMeshes = async () => ({
      items: [
        {
          ...yelbSummary,
          shares: [
            {
              consumer: '222222222222',
              state: 'pending',
              invitationExpiresAt: new Date(
                Date.now() + 90 * 60_000,
              ).toISOString(),
            },
          ],
        },
      ],
      errors: [],
    });
    renderWithMesh(pages, { api, path: '/app-mesh/accounts/111111111111' });
    const shares = await screen.findByRole('region', { name: 'Shares' });
    expect(shares).toHaveTextContent(
      /yelb 3 resources of this accountbackend \(222222222222\) invitation pending1 h (29|30) min left to accept/,
    );
    expect(
      screen.getByRole('region', { name: 'Shared with this account' }),
    ).toHaveTextContent('No mesh is shared with this account here.');
  });

  it('tells the role, when each source was read, and why one was not', async () => {
    const api = new FixtureApi();
    api.listAccounts = async () => ({
      items: yelbAccounts.map(account => ({
        ...account,
        serviceLinkedRole: 'absent' as const,
        sources: [
          {
            accountId: account.accountId,
            region: 'us-west-2',
            service: 'app-mesh' as const,
            readAt: new Date(Date.now() - 4 * 60_000).toISOString(),
            error: backendError,
            retryAt: new Date(Date.now() + 500_000).toISOString(),
          },
          {
            accountId: account.accountId,
            region: 'us-west-2',
            service: 'ram' as const,
            error: { ...backendError, service: 'ram' as const },
            retryAt: new Date(Date.now() - 1).toISOString(),
          },
        ],
      })),
      errors: [backendError],
    });
    renderWithMesh(pages, { api, path: '/app-mesh/accounts/222222222222' });
    const sources = await screen.findByRole('region', { name: 'Sources' });
    expect(sources).toHaveTextContent('last read 4 min ago');
    expect(sources).toHaveTextContent('could not be assumed');
    expect(sources).toHaveTextContent(/asked again in (500|4\d\d) s/);
    expect(sources).toHaveTextContent('is being asked again');
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Account backend (222222222222) could not be read',
    );
    expect(screen.getByRole('alert')).toHaveTextContent(
      'shown as it was 4 min ago',
    );
    expect(
      screen.getByText('absent; Envoys cannot use Cloud Map here'),
    ).toBeInTheDocument();
  });

  it('says that an account is not known', async () => {
    renderWithMesh(pages, { path: '/app-mesh/accounts/999999999999' });
    expect(
      await screen.findByRole('region', { name: 'No such account' }),
    ).toHaveTextContent('999999999999');
  });

  it('is linked from the list of all meshes', async () => {
    renderWithMesh(pages, { path: '/app-mesh' });
    expect(
      await screen.findByRole('link', { name: 'backend (222222222222)' }),
    ).toHaveAttribute('href', '/app-mesh/accounts/222222222222');
  });
});
