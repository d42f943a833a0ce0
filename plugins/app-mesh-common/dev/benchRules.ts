/**
 * Evaluates the rules over a mesh of 10,000 resources, then after one change: all anew, and only what
 * the change can affect.
 */
import { MeshEdit } from '../src/rules/__fixtures__/MeshEdit';
import { SOUND_OPTIONS, soundMesh } from '../src/rules/__fixtures__/soundMesh';
import { MeshEvaluator } from '../src/rules/engine';

const SERVICES = 2500;
const RUNS = 9;

interface Measured {
  median: number;
  worst: number;
}

function measure(run: (index: number) => void): Measured {
  const times = Array.from({ length: RUNS }, (_, index) => {
    const start = performance.now();
    run(index);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return { median: times[Math.floor(RUNS / 2)], worst: times[RUNS - 1] };
}

function row(title: string, { median, worst }: Measured): string {
  return `${title.padEnd(52)} ${median.toFixed(2).padStart(9)} ms  worst ${worst
    .toFixed(2)
    .padStart(9)} ms\n`;
}

function main(): void {
  const snapshot = soundMesh(SERVICES);
  const start = performance.now();
  const evaluator = MeshEvaluator.create(snapshot, SOUND_OPTIONS);
  const { findings } = evaluator.report();
  const first = performance.now() - start;

  const changes = Array.from({ length: RUNS }, (_, index) =>
    new MeshEdit(snapshot).edit('VirtualNode', `s${index + 10}`, ({ spec }) => {
      spec.backends = [
        ...(spec.backends ?? []),
        { virtualService: { virtualServiceName: 'gone' } },
      ];
    }),
  );
  const told = changes.map(({ change }) => change);
  const ours = measure(index => {
    evaluator.apply(told[index]);
    evaluator.report();
  });
  const naive = measure(index => {
    MeshEvaluator.create(changes[index].snapshot, SOUND_OPTIONS).report();
  });
  const later = changes.map(({ snapshot: next }) => structuredClone(next));
  const reread = measure(index => {
    evaluator.update(later[index]);
    evaluator.report();
  });

  process.stdout.write(
    [
      `${snapshot.resources.length} resources, ${findings.length} findings\n`,
      row('first evaluation, cold', { median: first, worst: first }),
      row('after one change: all anew', naive),
      row('after one change: what it can affect', ours),
      row('after one change: from a whole snapshot, compared', reread),
      `all anew takes ${(naive.median / ours.median).toFixed(
        0,
      )} times as long as what the change can affect\n`,
    ].join(''),
  );
  if (first > 1000 || ours.worst > 50) {
    process.stderr.write(
      'Too slow: at most 1000 ms cold and 50 ms after one change.\n',
    );
    process.exitCode = 1;
  }
}

main();
