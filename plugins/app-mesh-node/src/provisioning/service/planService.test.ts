import { APPSERVER, REDIS } from '../__fixtures__/yelb';
import type { OnboardServiceOptions } from './OnboardServiceOptions';
import { planService } from './planService';

const ACM = 'arn:aws:acm:us-west-2:222222222222:certificate/1';

describe('planService', () => {
  it('takes every setting that App Mesh takes', () => {
    const settings = {
      timeout: {
        perRequest: { unit: 's' as const, value: 30 },
        idle: { unit: 's' as const, value: 300 },
      },
      tls: {
        mode: 'STRICT' as const,
        certificate: { acm: { certificateArn: ACM } },
        validation: {
          trust: { sds: { secretName: 'spiffe://yelb' } },
          subjectAlternativeNames: { match: { exact: ['ui.yelb'] } },
        },
      },
      healthCheck: {
        healthyThreshold: 2,
        unhealthyThreshold: 3,
        intervalMillis: 5000,
        timeoutMillis: 2000,
        path: '/health',
      },
      connectionPool: { maxConnections: 100, maxPendingRequests: 10 },
      accessLog: { path: '/dev/stdout' },
    };
    const plan = planService({ ...APPSERVER, ...settings });
    expect(plan.settings).toEqual({
      ...settings,
      healthCheck: { protocol: 'http', ...settings.healthCheck },
    });
  });

  it('shares the calls as is said, the rest at home', () => {
    const { elsewhere, weight } = planService({
      ...APPSERVER,
      alsoIn: [{ accountId: '111111111111', weight: 30 }],
    });
    expect(weight).toBe(70);
    expect(elsewhere).toMatchObject([
      { weight: 30, target: { accountId: '111111111111' } },
    ]);
  });

  it('tells two clusters of one account apart in Cloud Map', () => {
    const { discovery, elsewhere } = planService({
      ...APPSERVER,
      cluster: 'backend',
      alsoIn: [{ accountId: '222222222222', cluster: 'backend-2' }],
    });
    expect(discovery).toMatchObject({ serviceName: 'yelb-appserver' });
    expect(elsewhere).toMatchObject([
      { discovery: { serviceName: 'yelb-appserver-backend-2' } },
    ]);
  });

  it.each<[string, Partial<OnboardServiceOptions>, string]>([
    [
      'a health check out of bounds',
      {
        healthCheck: {
          healthyThreshold: 1,
          unhealthyThreshold: 3,
          intervalMillis: 100,
          timeoutMillis: 2000,
        },
      },
      'App Mesh would refuse the settings of yelb-appserver: healthCheck.intervalMillis is 100, must be 5000 to 300000; healthCheck.healthyThreshold is 1, must be 2 to 10; correct them.',
    ],
    [
      'a misspelt field',
      { outlierDetection: { maxErrors: 5 } as never },
      'outlierDetection.maxErrors is unknown, use maxServerErrors, interval, baseEjectionDuration, maxEjectionPercent',
    ],
    [
      'a missing field',
      { accessLog: {} as never },
      'App Mesh would refuse the settings of yelb-appserver: accessLog.path is missing; correct it.',
    ],
    [
      'a unit that there is not',
      { timeout: { idle: { unit: 'min', value: 1 } as never } },
      'timeout.idle.unit is "min", must be one of ms, s',
    ],
    [
      'a number as text',
      { timeout: { idle: { unit: 's', value: '1' } as never } },
      'timeout.idle.value must be a whole number',
    ],
    [
      'two certificates',
      {
        tls: {
          mode: 'STRICT',
          certificate: {
            acm: { certificateArn: ACM },
            sds: { secretName: 'x' },
          } as never,
        },
      },
      'tls.certificate must have exactly one of acm, file, sds',
    ],
    [
      'authorities of ACM for a listener',
      {
        tls: {
          mode: 'STRICT',
          certificate: { acm: { certificateArn: ACM } },
          validation: {
            trust: { acm: { certificateAuthorityArns: [ACM] } } as never,
          },
        },
      },
      'tls.validation.trust.acm is unknown, use file, sds',
    ],
    [
      'too many authorities',
      {
        clientPolicy: {
          tls: {
            validation: {
              trust: {
                acm: { certificateAuthorityArns: ['1', '2', '3', '4'] },
              },
            },
          },
        },
      },
      'clientPolicy.tls.validation.trust.acm.certificateAuthorityArns has 4 entries, must have 1 to 3',
    ],
    [
      'a pool of requests for HTTP',
      { connectionPool: { maxRequests: 5 } },
      'connectionPool.maxRequests is unknown, use maxConnections, maxPendingRequests; connectionPool.maxConnections is missing',
    ],
    [
      'an event that nobody knows',
      {
        retryPolicy: {
          maxRetries: 1,
          perRetryTimeoutMillis: 100,
          httpRetryEvents: ['oops'],
        },
      },
      'retryPolicy.httpRetryEvents[0] is "oops", must be one of server-error, gateway-error, client-error, stream-error',
    ],
    [
      'the policy of a backend',
      {
        backends: [
          { virtualService: 'yelb-db', clientPolicy: { tls: {} as never } },
        ],
      },
      'App Mesh would refuse the settings of the backend yelb-db of yelb-appserver: clientPolicy.tls.validation is missing',
    ],
    ['an empty backend', { backends: [''] }, 'A backend of yelb-appserver is'],
    [
      'some weights only',
      {
        alsoIn: [
          { accountId: '111111111111', weight: 10 },
          { accountId: '333333333333' },
        ],
      },
      'Only some places of the service yelb-appserver have a weight in alsoIn',
    ],
    [
      'weights over 100',
      {
        alsoIn: [
          { accountId: '111111111111', weight: 60 },
          { accountId: '333333333333', weight: 60 },
        ],
      },
      'sum up to 120',
    ],
    [
      'half a percent',
      { alsoIn: [{ accountId: '111111111111', weight: 0.5 }] },
      'has 0.5 as a weight in alsoIn',
    ],
    [
      'the same account twice',
      { alsoIn: [{ accountId: '222222222222' }] },
      'is to run twice in account 222222222222',
    ],
    [
      'an account that is none',
      { alsoIn: [{ accountId: '1111' }] },
      'twelve digits',
    ],
  ])('refuses %s', (_what, options, message) => {
    expect(() => planService({ ...APPSERVER, ...options })).toThrow(message);
  });

  it('refuses what TCP does not have, and DNS over several clusters', () => {
    const seconds = { unit: 's' as const, value: 1 };
    expect(() =>
      planService({ ...REDIS, timeout: { perRequest: seconds } }),
    ).toThrow('timeout.perRequest is unknown, use idle');
    expect(() =>
      planService({ ...REDIS, alsoIn: [{ accountId: '111111111111' }] }),
    ).toThrow('a name of DNS means something else in each; choose Cloud Map');
  });
});
