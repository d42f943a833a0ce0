import type { RuleFinding } from '@crossmesh/plugin-app-mesh-common';
import { FixtureApi } from '../__fixtures__/FixtureApi';
import { findingsByEdge } from './findingsByEdge';
import { specArn } from './specArn';

const { graph } = new FixtureApi().response;
const call = graph.edges.find(({ type }) => type === 'backend')!;
const route = graph.edges.find(({ type }) => type === 'route')!;

function finding(more: Partial<RuleFinding>): RuleFinding {
  return {
    code: 'AM101',
    severity: 'error',
    title: 'Title',
    explanation: 'Explanation.',
    remedy: 'Remedy.',
    docs: '',
    arn: call.source,
    kind: 'VirtualNode',
    name: 'x',
    accountId: '111111111111',
    region: 'us-west-2',
    ...more,
  };
}

describe('findingsByEdge', () => {
  const { source, target, type } = call;

  it('finds the edge that a finding is about, and the route that it is on', () => {
    const about = finding({ edge: { source, target, type } });
    const onRoute = finding({ kind: 'Route', arn: specArn(route) });
    const elsewhere = finding({ edge: { source, target: 'x', type } });
    const onNode = finding({});
    expect(findingsByEdge([about, onRoute, elsewhere, onNode], graph)).toEqual(
      new Map([
        [call.id, [about]],
        [route.id, [onRoute]],
      ]),
    );
  });

  it('shows it on the edge that is drawn', () => {
    const about = finding({ edge: { source, target, type } });
    expect(
      findingsByEdge([about], graph, new Map([[call.id, 'drawn']])),
    ).toEqual(new Map([['drawn', [about]]]));
  });
});
