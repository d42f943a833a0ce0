import { metrics } from '@opentelemetry/api';
import {
  AggregationTemporality,
  DataPointType,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import { OpenTelemetryMetrics } from './OpenTelemetryMetrics';

const APP_MESH = {
  accountId: '111111111111',
  region: 'us-west-2',
  service: 'app-mesh',
} as const;
const CLUSTER = {
  ...APP_MESH,
  service: 'kubernetes',
  cluster: 'frontend',
} as const;

function numbersOf(value: unknown): unknown[] {
  const { count, sum }: { count?: unknown; sum?: unknown } = Object(value);
  return [count, sum];
}

describe('OpenTelemetryMetrics', () => {
  const exporter = new InMemoryMetricExporter(
    AggregationTemporality.CUMULATIVE,
  );
  const provider = new MeterProvider({
    readers: [
      new PeriodicExportingMetricReader({
        exporter,
        exportIntervalMillis: 3_600_000,
      }),
    ],
  });

  /** By name of the metric and cluster or service, the value; of a histogram, count and sum. */
  async function collected(): Promise<Record<string, unknown>> {
    exporter.reset();
    await provider.forceFlush();
    return Object.fromEntries(
      exporter
        .getMetrics()
        .flatMap(({ scopeMetrics }) => scopeMetrics)
        .flatMap(scope => scope.metrics)
        .flatMap(({ dataPointType, dataPoints, descriptor }) =>
          dataPoints.map(({ attributes, value }): [string, unknown] => [
            `${descriptor.name} ${attributes.cluster ?? attributes.service}`,
            dataPointType === DataPointType.HISTOGRAM
              ? numbersOf(value)
              : value,
          ]),
        ),
    );
  }

  beforeAll(() => {
    metrics.setGlobalMeterProvider(provider);
  });

  afterAll(async () => {
    metrics.disable();
    await provider.shutdown();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('tells calls, throttles, errors, duration and age of each source', async () => {
    jest.useFakeTimers({
      now: 1_000_000,
      doNotFake: ['setTimeout', 'nextTick'],
    });
    const meter = new OpenTelemetryMetrics();
    meter.called(APP_MESH);
    meter.called(APP_MESH);
    meter.throttled(APP_MESH);
    meter.read(APP_MESH, 1500);
    meter.failed(CLUSTER, 250);
    jest.setSystemTime(1_030_000);

    expect(await collected()).toEqual({
      'app_mesh.source.calls app-mesh': 2,
      'app_mesh.source.throttles app-mesh': 1,
      'app_mesh.source.errors frontend': 1,
      'app_mesh.source.duration app-mesh': [1, 1.5],
      'app_mesh.source.duration frontend': [1, 0.25],
      // A source that never answered has no age.
      'app_mesh.source.age app-mesh': 30,
    });
  });
});
