/** The present moment as Kubernetes writes it: whole seconds, UTC. */
export function now(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, 'Z');
}
