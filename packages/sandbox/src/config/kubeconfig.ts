import { stringify } from 'yaml';
import type { Sandbox } from '../types';

/**
 * kubectl keeps a token to itself where the server has no TLS, but not a password in its URL,
 * so the token is there too.
 */
function withToken(server: string, token: string): string {
  const url = new URL(server);
  url.username = 'token';
  url.password = token;
  return url.href.replace(/\/$/, '');
}

/**
 * Content of a kubeconfig for kubectl and other clients made with client-go, with one context per
 * cluster, named after it; the first is current.
 */
export function kubeconfig(sandbox: Pick<Sandbox, 'clusters'>): string {
  const { clusters } = sandbox;
  return stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': clusters[0]?.name,
    clusters: clusters.map(({ name, server, token }) => ({
      name,
      cluster: { server: withToken(server, token) },
    })),
    users: clusters.map(({ name, token }) => ({ name, user: { token } })),
    contexts: clusters.map(({ name }) => ({
      name,
      context: { cluster: name, user: name },
    })),
  });
}
