import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { PlanStep } from '@crossmesh/plugin-app-mesh-common';
import { screen, within } from '@testing-library/react';
import { PlanOutputs } from './PlanOutputs';
import { readPlanSteps } from './readPlanSteps';

const place = { region: 'us-west-2', accountName: 'frontend' };
const steps: PlanStep[] = [
  {
    ...place,
    id: 'mesh',
    title: 'mesh yelb',
    accountId: '111111111111',
    after: [],
    verdict: 'nothing-to-do',
  },
  {
    ...place,
    id: 'route',
    title: 'route yelb-ui',
    accountId: '111111111111',
    after: ['mesh'],
    verdict: 'change',
    differences: [
      { path: 'spec.priority', actual: '1', wanted: '2' },
      { path: 'spec.added', wanted: 'true' },
    ],
  },
  {
    ...place,
    accountName: 'backend',
    id: 'share',
    title: 'share of yelb',
    accountId: '222222222222',
    after: ['mesh', 'route'],
    verdict: 'blocked',
    reason: 'The invitation has lapsed.',
  },
];

describe('the outputs of a template with a plan', () => {
  it('draw every step in its account, in order, with what it would do and waits for', async () => {
    renderInTestApp(<PlanOutputs output={{ plan: steps }} />);
    const plan = await screen.findByRole('region', {
      name: 'What a run would do',
    });
    expect(plan).toHaveTextContent('1 to change, 1 blocked');
    const [, second, third] = within(plan).getAllByRole('listitem');
    expect(second).toHaveTextContent(
      '2 route yelb-uiwould be changed · us-west-2 · after 1spec.priority 1 → 2spec.added – → true',
    );
    expect(second).toHaveStyle({ gridColumn: '1', gridRow: '3' });
    expect(third).toHaveTextContent(
      '3 share of yelbblocked · us-west-2 · after 1, 2The invitation has lapsed.',
    );
    expect(third).toHaveStyle({ gridColumn: '2', gridRow: '4' });
  });

  it('are as always where there is no plan', async () => {
    renderInTestApp(
      <PlanOutputs
        output={{ text: [{ title: 'Done', content: 'All of it' }] }}
      />,
    );
    expect(await screen.findByText('All of it')).toBeInTheDocument();
    expect(
      screen.queryByRole('region', { name: 'What a run would do' }),
    ).not.toBeInTheDocument();
  });
});

describe('readPlanSteps', () => {
  it.each([
    [undefined],
    [{ plan: '' }],
    [{ plan: [{ id: 'x' }] }],
    [{ plan: { steps: 'none' } }],
  ])('finds no plan in %j', output => {
    expect(readPlanSteps(output)).toEqual([]);
  });

  it('takes a whole plan, too', () => {
    expect(readPlanSteps({ plan: { recipe: 'x', steps } })).toEqual(steps);
  });
});
