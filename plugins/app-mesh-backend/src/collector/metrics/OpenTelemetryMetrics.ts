import { metrics, type Attributes } from '@opentelemetry/api';
import type { SourceId, SourceMetrics } from './types';

function attributesOf(source: SourceId): Attributes {
  return {
    account: source.accountId,
    region: source.region,
    service: source.service,
    ...(source.cluster && { cluster: source.cluster }),
  };
}

/**
 * The metrics of all sources, through OpenTelemetry: `app_mesh.source.calls`, `.throttles`, `.errors`,
 * `.duration` (seconds) and `.age` (seconds since the source last answered).
 */
export class OpenTelemetryMetrics implements SourceMetrics {
  readonly #calls;
  readonly #throttles;
  readonly #errors;
  readonly #duration;
  readonly #answered = new Map<
    string,
    { attributes: Attributes; at: number }
  >();

  constructor() {
    const meter = metrics.getMeter('app-mesh');
    this.#calls = meter.createCounter('app_mesh.source.calls', {
      description: 'Calls made to read a source',
    });
    this.#throttles = meter.createCounter('app_mesh.source.throttles', {
      description: 'Calls that AWS throttled',
    });
    this.#errors = meter.createCounter('app_mesh.source.errors', {
      description: 'Readings of a source that failed',
    });
    this.#duration = meter.createHistogram('app_mesh.source.duration', {
      description: 'How long reading a source took',
      unit: 'seconds',
    });
    meter
      .createObservableGauge('app_mesh.source.age', {
        description: 'Time since a source last answered',
        unit: 'seconds',
      })
      .addCallback(result => {
        for (const { at, attributes } of this.#answered.values()) {
          result.observe((Date.now() - at) / 1000, attributes);
        }
      });
  }

  called(source: SourceId): void {
    this.#calls.add(1, attributesOf(source));
  }

  throttled(source: SourceId): void {
    this.#throttles.add(1, attributesOf(source));
  }

  read(source: SourceId, milliseconds: number): void {
    const attributes = attributesOf(source);
    this.#duration.record(milliseconds / 1000, attributes);
    this.#answered.set(JSON.stringify(attributes), {
      attributes,
      at: Date.now(),
    });
  }

  failed(source: SourceId, milliseconds: number): void {
    const attributes = attributesOf(source);
    this.#duration.record(milliseconds / 1000, attributes);
    this.#errors.add(1, attributes);
  }
}
