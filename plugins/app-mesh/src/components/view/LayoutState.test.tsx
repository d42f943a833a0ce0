import { act, screen, waitFor, within } from '@testing-library/react';
import { FixtureApi } from '../../__fixtures__/FixtureApi';
import { largeMesh } from '../../__fixtures__/largeMesh';
import { FakeWorker } from '../../__testUtils__/FakeWorker';
import { renderWithMesh } from '../../__testUtils__/renderWithMesh';
import { EntityMeshContent } from '../EntityMeshContent';

const topology = () =>
  screen.findByRole('group', { name: 'Topology of mesh yelb' });

async function latestWorker(count: number) {
  await waitFor(() =>
    expect(FakeWorker.started.flatMap(({ jobs }) => jobs)).toHaveLength(count),
  );
  return FakeWorker.started.at(-1)!;
}

describe('a mesh that is laid out by a worker', () => {
  const { Worker } = globalThis;

  beforeEach(() => {
    FakeWorker.started.length = 0;
    globalThis.Worker = FakeWorker as unknown as typeof Worker;
  });

  afterEach(() => {
    globalThis.Worker = Worker;
  });

  const open = () => {
    const api = new FixtureApi();
    api.response = largeMesh(210);
    return renderWithMesh(<EntityMeshContent />, { api });
  };

  it('is drawn when it is there, and not before', async () => {
    open();
    const worker = await latestWorker(1);
    expect(screen.getByText(/^Placing \d+ nodes…/)).toBeInTheDocument();
    expect(
      screen.queryByRole('group', { name: 'Topology of mesh yelb' }),
    ).not.toBeInTheDocument();
    act(() => worker.answer());
    expect(
      await within(await topology()).findByRole('button', {
        name: /^Virtual service cart-0,/,
      }),
    ).toBeInTheDocument();
  });

  it('stays as it was while a new reading is laid out, and if that fails', async () => {
    const { api, signal } = open();
    const first = await latestWorker(1);
    act(() => first.answer());
    await topology();
    api.response = largeMesh(215);
    act(() => signal());
    const second = await latestWorker(2);
    expect(await screen.findByText(/^Placing \d+ nodes…/)).toBeInTheDocument();
    expect(await topology()).toBeInTheDocument();
    act(() => second.answer({ error: 'It has no end.' }));
    expect(
      await screen.findByText('The drawing is older than the mesh'),
    ).toBeInTheDocument();
    expect(screen.queryByText(/^Placing/)).not.toBeInTheDocument();
    expect(await topology()).toBeInTheDocument();
  });

  it('is not drawn from a layout that has been overtaken', async () => {
    const { api, signal } = open();
    const first = await latestWorker(1);
    api.response = largeMesh(215);
    act(() => signal());
    const second = await latestWorker(2);
    expect(first.isTerminated).toBe(true);
    act(() => first.answer());
    expect(
      screen.queryByRole('group', { name: 'Topology of mesh yelb' }),
    ).not.toBeInTheDocument();
    act(() => second.answer());
    expect(await topology()).toBeInTheDocument();
  });

  it('names why it cannot be drawn, and what shows the same', async () => {
    open();
    const worker = await latestWorker(1);
    act(() => worker.answer({ error: 'It has no end.' }));
    expect(
      await screen.findByRole('region', {
        name: 'This mesh could not be drawn',
      }),
    ).toHaveTextContent('It has no end. The table and the tree show the same');
  });
});
