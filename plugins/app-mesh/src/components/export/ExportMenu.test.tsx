import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FixtureApi } from '../../__fixtures__/FixtureApi';
import { largeMesh } from '../../__fixtures__/largeMesh';
import { renderWithMesh } from '../../__testUtils__/renderWithMesh';
import { EntityMeshContent } from '../EntityMeshContent';

describe('ExportMenu', () => {
  const saved: { name: string; content: Blob }[] = [];
  const { createObjectURL, revokeObjectURL } = URL;

  beforeEach(() => {
    saved.length = 0;
    const contents = new Map<string, Blob>();
    URL.createObjectURL = content => {
      contents.set(`blob:${contents.size}`, content as Blob);
      return `blob:${contents.size - 1}`;
    };
    URL.revokeObjectURL = () => {};
    jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(function click(this: HTMLAnchorElement) {
        saved.push({ name: this.download, content: contents.get(this.href)! });
      });
  });

  afterEach(() => {
    jest.restoreAllMocks();
    Object.assign(URL, { createObjectURL, revokeObjectURL });
  });

  const save = async (format: string, path = '/', api?: FixtureApi) => {
    renderWithMesh(<EntityMeshContent />, { path, api });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Export' }),
    );
    await userEvent.click(
      await screen.findByRole('menuitem', { name: format }),
    );
    await waitFor(() => expect(saved).toHaveLength(1));
    const [{ name, content }] = saved;
    const text = await new Response(content).text();
    return { name, text };
  };

  it('saves the whole drawing as an SVG file that needs no page around it', async () => {
    const { name, text } = await save('Drawing as SVG');
    expect(name).toBe('yelb-111111111111-us-west-2.svg');
    const file = new DOMParser().parseFromString(text, 'image/svg+xml');
    expect(file.querySelector('parsererror')).toBeNull();
    expect(file.documentElement.getAttribute('viewBox')).toMatch(/^0 0 \d/);
    expect(file.documentElement.textContent).toContain('yelb-appserver');
    expect(file.querySelector('[class], [tabindex], [style]')).toBeNull();
  });

  it('saves all of a mesh of which only a part is drawn', async () => {
    const api = new FixtureApi();
    api.response = largeMesh(260);
    const { name, text } = await save('Drawing as SVG', '/', api);
    expect(name).toMatch(/\.svg$/);
    const file = new DOMParser().parseFromString(text, 'image/svg+xml');
    const texts = new Set(
      [...file.querySelectorAll('text')].map(element => element.textContent),
    );
    expect(document.querySelectorAll('[data-node-id]')).toHaveLength(1);
    const services = api.response.graph.nodes.filter(
      ({ role }) => role === 'service',
    );
    expect(services.filter(({ name: service }) => !texts.has(service))).toEqual(
      [],
    );
  });

  it('saves as data only what is not hidden', async () => {
    const { text } = await save('Graph as JSON', '/?hide=account=frontend');
    const { nodes } = JSON.parse(text);
    expect(nodes).toHaveLength(9);
    expect(text).not.toContain('virtualService/yelb-ui');
  });

  it.each([
    ['Nodes as CSV', 'yelb-111111111111-us-west-2.csv', /^arn,kind,name/],
    ['Graph as Mermaid', 'yelb-111111111111-us-west-2.mmd', /^flowchart LR/],
  ])('saves %s', async (format, name, begin) => {
    const file = await save(format);
    expect(file.name).toBe(name);
    expect(file.text).toMatch(begin);
  });

  it('offers no drawing where there is none', async () => {
    renderWithMesh(<EntityMeshContent />, { path: '/?view=table' });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Export' }),
    );
    expect(await screen.findAllByRole('menuitem')).toHaveLength(3);
  });
});
