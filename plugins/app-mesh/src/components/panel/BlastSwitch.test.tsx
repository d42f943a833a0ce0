import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderWithMesh } from '../../__testUtils__/renderWithMesh';
import { EntityMeshContent } from '../EntityMeshContent';

const REDIS = encodeURIComponent(
  'arn:aws:appmesh:us-west-2:222222222222:mesh/yelb@111111111111/virtualService/redis-server',
);
const card = (name: RegExp) => screen.findByRole('button', { name });

describe('what fails without a node', () => {
  it('marks and counts all who depend on it, and nobody else', async () => {
    renderWithMesh(<EntityMeshContent />, { path: `/?node=${REDIS}` });
    await userEvent.click(
      await screen.findByRole('switch', { name: 'Show what fails without it' }),
    );
    expect(await screen.findByText('6 broken, 0 degraded')).toBeInTheDocument();
    expect(
      await card(/^Virtual service yelb-ui,.*, broken without it$/),
    ).toBeInTheDocument();
    const db = await card(/^Virtual service yelb-db,/);
    expect(db).not.toHaveAccessibleName(expect.stringContaining('without it'));
    expect(db.parentElement).toHaveClass('dimmed');
  });

  it('says so where nothing depends on it', async () => {
    const ui = REDIS.replace('redis-server', 'yelb-ui').replace(
      '222222222222%3Amesh%2Fyelb%40111111111111',
      '111111111111%3Amesh%2Fyelb',
    );
    renderWithMesh(<EntityMeshContent />, { path: `/?blast=on&node=${ui}` });
    expect(
      await screen.findByText('Nothing that is shown here depends on it.'),
    ).toBeInTheDocument();
  });
});
