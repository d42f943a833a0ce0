import { describePolicy } from './describePolicy';

const target = {
  match: { prefix: '/' },
  action: { weightedTargets: [{ virtualNode: 'a', weight: 1 }] },
};

describe('describePolicy', () => {
  it('says how often, how long and on what a route tries again', () => {
    expect(
      describePolicy({
        httpRoute: {
          ...target,
          retryPolicy: {
            maxRetries: 3,
            perRetryTimeout: { unit: 's', value: 2 },
            httpRetryEvents: ['server-error', 'gateway-error'],
            tcpRetryEvents: ['connection-error'],
          },
          timeout: {
            perRequest: { unit: 's', value: 15 },
            idle: { unit: 'ms', value: 500 },
          },
        },
      }),
    ).toEqual({
      retries: '3 × 2 s (server-error, gateway-error, connection-error)',
      timeouts: 'perRequest 15 s, idle 500 ms',
    });
  });

  it('says nothing where a route sets nothing', () => {
    expect(describePolicy({ tcpRoute: { action: target.action } })).toEqual({
      retries: undefined,
      timeouts: undefined,
    });
  });
});
