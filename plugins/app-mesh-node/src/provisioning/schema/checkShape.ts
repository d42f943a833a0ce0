import { InputError } from '@backstage/errors';
import { NormalizedSchema } from '@smithy/core/schema';
import { findBreaches } from './findBreaches';
import type { SdkSchema } from './types';

/**
 * Checks a value against a schema of the AWS SDK for App Mesh and against the service's limits.
 *
 * @param options - `path` names the value to whoever gave it; `of` what it is for
 * @throws InputError that names every place that App Mesh would refuse
 */
export function checkShape(
  value: unknown,
  schema: SdkSchema,
  options: { path: string; of: string },
): void {
  const breaches = findBreaches(
    value,
    NormalizedSchema.of(schema),
    options.path,
  );
  if (breaches.length > 0) {
    throw new InputError(
      `App Mesh would refuse the settings of ${options.of}: ${breaches.join(
        '; ',
      )}; correct ${breaches.length > 1 ? 'them' : 'it'}.`,
    );
  }
}
