/** Parts of specs, right and wrong, of which the tables of cases are made. */
export const dns = { dns: { hostname: 'app.example.com' } };
export const port = { port: 8080, protocol: 'http' };
export const check = {
  protocol: 'http',
  path: '/',
  healthyThreshold: 2,
  unhealthyThreshold: 2,
  intervalMillis: 5000,
  timeoutMillis: 2000,
};
export const outlier = {
  maxServerErrors: 5,
  interval: { value: 10, unit: 's' },
  baseEjectionDuration: { value: 10, unit: 's' },
  maxEjectionPercent: 50,
};
export const listener = (more: object) => ({
  listeners: [{ portMapping: port, ...more }],
  serviceDiscovery: dns,
});
export const targets = (...weights: number[]) => ({
  weightedTargets: weights.map(weight => ({ virtualNode: 'node', weight })),
});
export const http = (more: object = {}) => ({
  httpRoute: { match: { prefix: '/' }, action: targets(1), ...more },
});
export const target = {
  target: { virtualService: { virtualServiceName: 'svc' } },
};
export const retry = {
  maxRetries: 2,
  perRetryTimeout: { unit: 's', value: 2 },
};
