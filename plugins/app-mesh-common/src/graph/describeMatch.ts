import type { GatewayRouteSpec, RouteSpec } from '@aws-sdk/client-app-mesh';

interface TextMatch {
  exact?: string;
  prefix?: string;
  suffix?: string;
  regex?: string;
  range?: { start?: number; end?: number };
}

interface NamedMatch {
  name?: string;
  invert?: boolean;
  match?: TextMatch;
}

interface AnyMatch {
  prefix?: string;
  path?: TextMatch;
  hostname?: TextMatch;
  method?: string;
  scheme?: string;
  serviceName?: string;
  methodName?: string;
  headers?: NamedMatch[];
  metadata?: NamedMatch[];
  queryParameters?: NamedMatch[];
  port?: number;
}

function describeText(match: TextMatch): string {
  if (match.exact !== undefined) {
    return `= ${match.exact}`;
  }
  if (match.prefix !== undefined) {
    return `starts with ${match.prefix}`;
  }
  if (match.suffix !== undefined) {
    return `ends with ${match.suffix}`;
  }
  if (match.regex !== undefined) {
    return `~ ${match.regex}`;
  }
  return match.range
    ? `from ${match.range.start} to ${match.range.end}`
    : 'is present';
}

function describeNamed(what: string, matches: NamedMatch[] = []): string[] {
  return matches.map(
    ({ name, invert, match }) =>
      `${invert ? 'not ' : ''}${what} ${name} ${describeText(match ?? {})}`,
  );
}

/**
 * What a route or gateway route matches, as text, for example `prefix / and method GET`.
 */
export function describeMatch(spec: RouteSpec | GatewayRouteSpec): string {
  const tcp = 'tcpRoute' in spec ? spec.tcpRoute : undefined;
  const match = (spec.httpRoute?.match ??
    spec.http2Route?.match ??
    spec.grpcRoute?.match ??
    tcp?.match ??
    {}) as AnyMatch;
  const parts = [
    match.hostname && `host ${describeText(match.hostname)}`,
    match.prefix !== undefined && `prefix ${match.prefix}`,
    match.path && `path ${describeText(match.path)}`,
    match.method !== undefined && `method ${match.method}`,
    match.scheme !== undefined && `scheme ${match.scheme}`,
    match.serviceName !== undefined && `service ${match.serviceName}`,
    match.methodName !== undefined && `method ${match.methodName}`,
    ...describeNamed('header', match.headers),
    ...describeNamed('metadata', match.metadata),
    ...describeNamed('query', match.queryParameters),
    match.port !== undefined && `port ${match.port}`,
  ].filter(part => typeof part === 'string');
  return parts.join(' and ') || 'any';
}
