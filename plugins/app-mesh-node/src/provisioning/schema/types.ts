import type { NormalizedSchema } from '@smithy/core/schema';

/** A schema as the SDK exports it, for example `HealthCheckPolicy$`. */
export type SdkSchema = Parameters<typeof NormalizedSchema.of>[0];
