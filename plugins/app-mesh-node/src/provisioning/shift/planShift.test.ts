import { planShift } from './planShift';
import type { ShiftRouteOptions } from './ShiftRouteOptions';

const SHIFT: ShiftRouteOptions = {
  accountId: '222222222222',
  region: 'us-west-2',
  meshName: 'yelb',
  meshOwner: '111111111111',
  namespace: 'yelb',
  serviceName: 'yelb-appserver',
  to: 'yelb-appserver-v2',
  steps: [10, 50, 100],
};

describe('planShift', () => {
  it('takes the route of the service and a pause of a minute', () => {
    expect(planShift(SHIFT)).toMatchObject({
      routeName: 'yelb-appserver',
      pauseSeconds: 60,
    });
  });

  it.each<[Partial<ShiftRouteOptions>, string]>([
    [{ steps: [] }, 'has 0 steps; give 1 to 20'],
    [{ steps: [0, 50] }, 'has 0 as a step'],
    [{ steps: [10, 101] }, 'has 101 as a step'],
    [{ steps: [12.5] }, 'has 12.5 as a step'],
    [{ steps: [50, 10] }, 'goes from 50 % to 10 %; let the steps rise'],
    [{ steps: [10, 10] }, 'goes from 10 % to 10 %'],
    [{ pauseSeconds: -1 }, 'is to pause -1 s; give 0 to 3600.'],
    [{ pauseSeconds: 4000 }, 'is to pause 4000 s'],
    [{ to: '' }, 'leads nowhere'],
    [{ from: SHIFT.to }, 'goes from yelb-appserver-v2 to itself'],
    [{ serviceName: 'My service' }, 'Kubernetes would refuse the service'],
    [{ accountId: '2' }, 'twelve digits'],
  ])('refuses %j', (options, message) => {
    expect(() => planShift({ ...SHIFT, ...options })).toThrow(message);
  });
});
