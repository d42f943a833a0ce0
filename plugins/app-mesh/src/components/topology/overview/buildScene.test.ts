import type { RuleFinding } from '@crossmesh/plugin-app-mesh-common';
import { troubledYelbResponse } from '../../../__fixtures__/yelb';
import { layoutJob } from '../../../layout';
import { buildModel } from '../buildModel';
import { foldContent } from '../foldContent';
import { buildScene } from './buildScene';

const content = foldContent(troubledYelbResponse().graph, true);
const { graph } = content;
const model = buildModel(
  content,
  layoutJob({
    graph,
    sizes: graph.nodes.map(() => ({ width: 200, height: 80 })),
  }),
);
const finding = (severity: RuleFinding['severity']) =>
  ({ severity } as RuleFinding);

describe('buildScene', () => {
  it('colours nodes by what is wrong, or else by their role', () => {
    const [first, second, third] = graph.nodes.filter(
      ({ status }) => status === 'ACTIVE',
    );
    const { nodes } = buildScene({
      model,
      findings: new Map([
        [first.id, [finding('warning')]],
        [second.id, [finding('warning'), finding('error')]],
      ]),
    });
    const toneOf = (id: string) => nodes.find(node => node.id === id)!.tone;
    expect(toneOf(first.id)).toBe('fair');
    expect(toneOf(second.id)).toBe('bad');
    expect(toneOf(third.id)).toBe(third.role);
    const missing = graph.nodes.filter(({ status }) => status === 'MISSING');
    expect(missing.map(({ id }) => toneOf(id))).toEqual(['bad']);
  });

  it('has effects, changes and findings of edges as the cards do', () => {
    const [{ id }] = graph.nodes;
    const [edge] = model.layout.edges;
    const { nodes, edges } = buildScene({
      model,
      findings: new Map(),
      edgeFindings: new Map([[edge.id, [finding('warning')]]]),
      effects: new Map([[id, 'broken']]),
      changes: new Map([
        [id, 'added'],
        [edge.id, 'changed'],
      ]),
    });
    expect(nodes.find(node => node.id === id)).toMatchObject({
      tone: 'bad',
      change: 'added',
    });
    expect(edges.find(({ id: other }) => other === edge.id)).toMatchObject({
      tone: 'fair',
      change: 'changed',
    });
  });

  it('counts each connection that leaves its account once', () => {
    const { links } = buildScene({ model, findings: new Map() });
    const known = new Set(model.layout.boxes.map(({ accountId }) => accountId));
    const owner = (id: string) => model.nodes.get(id)?.resourceOwner;
    const crossing = graph.edges.filter(
      ({ crossAccount, source, target }) =>
        crossAccount && known.has(owner(source)) && known.has(owner(target)),
    );
    const counted = links.reduce((sum, { count }) => sum + count, 0);
    expect(counted).toBe(crossing.length);
    expect(counted).toBeGreaterThan(0);
  });
});
