export { OpenTelemetryMetrics } from './OpenTelemetryMetrics';
export type { SourceId, SourceMetrics } from './types';
