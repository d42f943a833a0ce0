import {
  act,
  fireEvent,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FixtureApi } from '../../__fixtures__/FixtureApi';
import { largeMesh } from '../../__fixtures__/largeMesh';
import { renderWithMesh } from '../../__testUtils__/renderWithMesh';
import { EntityMeshContent } from '../EntityMeshContent';
import { buildModel } from './buildModel';
import { cardSize } from './cardSize';
import { foldContent } from './foldContent';
import { layoutJob } from '../../layout';

const SERVICES = 300;
const { graph } = largeMesh(SERVICES);

/** As the view lays it out. */
function model() {
  const content = foldContent(graph, new Set());
  return buildModel(
    content,
    layoutJob({
      graph: content.graph,
      sizes: content.graph.nodes.map(node =>
        cardSize(node, content.cards?.get(node.id)),
      ),
    }),
  );
}

const topology = () =>
  screen.findByRole('group', { name: 'Topology of mesh yelb' });
const cards = () => document.querySelectorAll('[data-node-id]');
const location = () =>
  decodeURIComponent(screen.getByLabelText('location').textContent ?? '');

function open(path = '/') {
  const api = new FixtureApi();
  api.response = largeMesh(SERVICES);
  return renderWithMesh(<EntityMeshContent />, { api, path });
}

const linkTo = (id: string) => `/?node=${encodeURIComponent(id)}`;

describe('the drawing of a large mesh', () => {
  it('has from afar the accounts with counts, and one card for the keyboard', async () => {
    open();
    const drawing = within(await topology());
    expect(
      drawing.getByRole('button', {
        name: 'Details of account frontend, 111111111111, 100 services, 331 resources',
      }),
    ).toBeInTheDocument();
    expect(cards()).toHaveLength(1);
    expect(await topology()).toHaveAccessibleDescription(
      /Of the 300 nodes only those in view/,
    );
  });

  it('opens an account from its plate', async () => {
    open();
    const drawing = within(await topology());
    fireEvent.click(
      drawing.getByRole('button', { name: /^Details of account backend/ }),
    );
    expect(location()).toContain('account=222222222222');
  });

  it('shows what is linked to with its neighbourhood, and not all else', async () => {
    const { layout } = model();
    const { id } = layout.nodes[150];
    open(linkTo(id));
    await topology();
    await waitFor(() => expect(cards().length).toBeGreaterThan(3));
    expect(cards().length).toBeLessThan(120);
    expect(
      document.querySelector(`[data-node-id="${CSS.escape(id)}"]`),
    ).toHaveAttribute('aria-pressed', 'true');
  });

  it('draws what the keyboard leads to, wherever it is', async () => {
    const { layout, leaving, nodes } = model();
    open();
    await topology();
    const focused = () => document.activeElement?.getAttribute('data-node-id');
    const first = cards()[0] as SVGGElement;
    act(() => first.focus());
    await userEvent.keyboard('{End}');
    expect(focused()).toBe(layout.nodes.at(-1)!.id);
    await userEvent.keyboard('{Home}');
    expect(focused()).toBe(layout.nodes[0].id);
    const [edge] = leaving.get(layout.nodes[0].id)!;
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
    expect(document.activeElement?.getAttribute('data-edge-id')).toBe(edge.id);
    await userEvent.keyboard('{ArrowRight}');
    expect(focused()).toBe(edge.target);
    await userEvent.keyboard('{Enter}');
    expect(
      await screen.findByRole('complementary', {
        name: `Details of ${nodes.get(edge.target)!.name}`,
      }),
    ).toBeInTheDocument();
  });

  it('tells the name of what is pointed at, and opens it', async () => {
    open();
    const svg = await topology();
    const { layout, nodes } = model();
    const place = layout.nodes[40];
    const transform = svg.querySelector('g[transform]')!;
    const [x, y, k] = transform
      .getAttribute('transform')!
      .match(/-?[\d.]+/g)!
      .map(Number);
    const at = {
      clientX: x + (place.x + place.width / 2) * k,
      clientY: y + (place.y + place.height / 2) * k,
    };
    fireEvent.mouseMove(svg, at);
    const { name } = nodes.get(place.id)!;
    expect(await screen.findByText(name)).toBeInTheDocument();
    fireEvent.click(svg, at);
    expect(
      await screen.findByRole('complementary', { name: `Details of ${name}` }),
    ).toBeInTheDocument();
    fireEvent.doubleClick(svg, at);
    await waitFor(() => expect(cards().length).toBeGreaterThan(3));
  });
});
