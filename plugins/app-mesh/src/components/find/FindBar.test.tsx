import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderWithMesh } from '../../__testUtils__/renderWithMesh';
import { EntityMeshContent } from '../EntityMeshContent';

const field = (name: string) => screen.findByRole('searchbox', { name });
const card = (name: RegExp) => screen.findByRole('button', { name });
const location = () => screen.getByRole('status', { name: 'location' });

describe('Find and hide', () => {
  it('lets what is found stand out, counts it, and keeps the expression in the address', async () => {
    renderWithMesh(<EntityMeshContent />);
    await userEvent.type(await field('Find'), 'account = frontend');

    expect(await screen.findByText('3 found')).toBeInTheDocument();
    expect(decodeURIComponent(location().textContent ?? '')).toContain(
      'find=account+=+frontend',
    );
    const parent = async (name: RegExp) => (await card(name)).parentElement;
    expect(await parent(/^Virtual service yelb-ui,/)).toHaveClass('found');
    expect(await parent(/^Virtual service yelb-ui,/)).not.toHaveClass('dimmed');
    expect(await parent(/^Virtual service yelb-db,/)).toHaveClass('dimmed');
  });

  it('takes away what is hidden, its edges too, and offers to show everything again', async () => {
    renderWithMesh(<EntityMeshContent />, {
      path: '/?hide=account%20%3D%20frontend',
    });
    expect(await screen.findByText('3 hidden')).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: /^Virtual service yelb-ui,/ }),
    ).not.toBeInTheDocument();
    expect(
      screen.queryByRole('img', { name: /cross-account/ }),
    ).not.toBeInTheDocument();

    const hide = await field('Hide');
    await userEvent.clear(hide);
    await userEvent.type(hide, 'cross = true or cross = false');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show everything' }),
    );
    expect(await card(/^Virtual service yelb-ui,/)).toBeInTheDocument();
    expect(location()).toHaveTextContent('/');
    expect(location()).not.toHaveTextContent('hide');
  });

  it('says where an expression is wrong, and leaves the drawing as it is', async () => {
    renderWithMesh(<EntityMeshContent />, {
      path: '/?find=colour%20%3D%20red',
    });
    expect(
      await screen.findByText(
        /^"colour" is none of account, .* at character 1$/,
      ),
    ).toBeInTheDocument();
    expect(await card(/^Virtual service yelb-ui,/)).toBeInTheDocument();
  });

  it('suggests values that the mesh has', async () => {
    renderWithMesh(<EntityMeshContent />);
    const find = await field('Find');
    await userEvent.type(find, 'account = b');
    const list = await screen.findByRole('listbox');
    await userEvent.click(
      within(list).getByRole('option', { name: 'account = backend' }),
    );
    await waitFor(() => expect(find).toHaveValue('account = backend'));
  });

  it('shows in the table only what is found', async () => {
    renderWithMesh(<EntityMeshContent />, {
      path: '/?view=table&find=name%20~%20redis',
    });
    const table = await screen.findByRole('grid');
    expect(
      within(table).getByRole('rowheader', { name: /redis-server/ }),
    ).toBeInTheDocument();
    expect(within(table).queryByText(/yelb-ui/)).not.toBeInTheDocument();
  });
});
