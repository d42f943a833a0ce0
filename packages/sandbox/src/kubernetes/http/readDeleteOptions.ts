import type { DeleteOptions } from '../api';
import { isFields } from '../objects';
import type { RequestContext } from './RequestContext';
import { StatusError } from './StatusError';

const POLICIES = ['Background', 'Foreground', 'Orphan'];

/** Reads how to delete from the body and, failing that, from the query. */
export async function readDeleteOptions(
  context: RequestContext,
): Promise<DeleteOptions> {
  const body = await context.readValue();
  const given = isFields(body) ? body : {};
  const policy =
    given.propagationPolicy ?? context.query.get('propagationPolicy');
  if (policy && !POLICIES.includes(String(policy))) {
    throw StatusError.badRequest(
      `propagationPolicy: Unsupported value: "${policy}": supported values: "Background", "Foreground", "Orphan"`,
    );
  }
  const dryRun =
    context.query.getAll('dryRun').includes('All') ||
    (Array.isArray(given.dryRun) && given.dryRun.includes('All'));
  return {
    dryRun,
    propagationPolicy: (policy ||
      undefined) as DeleteOptions['propagationPolicy'],
    preconditions: isFields(given.preconditions)
      ? given.preconditions
      : undefined,
  };
}
