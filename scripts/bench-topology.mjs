/**
 * `yarn bench:topology [--sizes 50,300,1000,10000] [--only ours,cytoscape] [--seed N]`: the drawing of
 * meshes beside what a user would pick instead, in one run in Chromium, and the layout beside ELK's. Fails where
 * a goal is missed.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildBenchPage } from './lib/benchTopologyPage.mjs';
import { drawingGoals, qualityGoals } from './lib/benchTopologyGoals.mjs';
import { qualityOf } from './lib/benchTopologyQuality.mjs';
import { benchTopologyRun } from './lib/benchTopologyRun.mjs';
import { printTable } from './lib/printTable.mjs';
import { serveFolder } from './lib/serveFolder.mjs';

const LIBRARIES = {
  ours: 'Crossmesh',
  plainSvg: 'plain SVG, our layout',
  dependencyGraph: 'DependencyGraph',
  reactFlow: 'React Flow and dagre',
  cytoscape: 'Cytoscape breadthfirst',
};
const LAYOUTS = {
  ours: 'Crossmesh',
  flat: 'ELK layered',
  boxed: 'ELK layered, boxes',
};
const VIEWS = { resources: 'each resource a node', cards: 'services folded' };
/** Runs of ours, of which the one with the middle layout time counts; others run once. */
const RUNS = 3;
const SMALL = 100;
const MESHES = 5;

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '50,300,1000,10000' },
    only: { type: 'string', default: '' },
    seed: { type: 'string', default: '1' },
    // Of layout and first paint, in seconds.
    limit: { type: 'string', default: '60' },
    // A folder for a screenshot of each.
    pictures: { type: 'string' },
  },
});
const sizes = values.sizes.split(',').map(Number);
const only = values.only ? values.only.split(',') : undefined;
const seed = Number(values.seed);
const limit = Number(values.limit) * 1000;
const isWanted = name => !only || only.includes(name);
const late = `over ${values.limit} s`;
const ms = value => (value < 10 ? value.toFixed(1) : Math.round(value));

async function drawAll(url) {
  const results = new Map();
  const gaveUp = new Set();
  for (const size of sizes) {
    for (const library of Object.keys(LIBRARIES).filter(isWanted)) {
      if (gaveUp.has(library)) {
        results.set(`${library} ${size}`, { late: true });
        continue;
      }
      const runs = [];
      while (runs.length < (library === 'ours' ? RUNS : 1)) {
        runs.push(
          await benchTopologyRun(url, {
            library,
            size,
            seed,
            limit,
            picture:
              values.pictures &&
              path.join(values.pictures, `${library}-${size}.png`),
          }),
        );
      }
      const [result] = runs
        .sort((a, b) => a.layout - b.layout)
        .slice(Math.floor(runs.length / 2));
      if (result.late) {
        gaveUp.add(library);
      }
      results.set(`${library} ${size}`, result);
    }
  }
  return results;
}

/** Of small meshes several together: in one of them two crossings or one is chance. */
function qualityOfAll(options) {
  const count = options.size < SMALL ? MESHES : 1;
  const all = [];
  while (all.length < count) {
    all.push(qualityOf({ ...options, seed: seed + all.length, limit }));
  }
  const sum = key => all.reduce((total, result) => total + result[key], 0);
  return {
    ...all[0],
    late: all.some(result => result.late),
    meshes: count,
    crossings: sum('crossings'),
    edgeLength: sum('edgeLength'),
  };
}

function layOutAll() {
  const results = new Map();
  const gaveUp = new Set();
  for (const size of sizes) {
    for (const view of Object.keys(VIEWS)) {
      for (const how of Object.keys(LAYOUTS)) {
        const skipped = gaveUp.has(`${how} ${view}`);
        const result = skipped
          ? { late: true }
          : qualityOfAll({ size, view, how });
        if (result.late) {
          gaveUp.add(`${how} ${view}`);
        }
        results.set(`${how} ${view} ${size}`, result);
      }
    }
  }
  return results;
}

const goals = [];
const withDrawing = Object.keys(LIBRARIES).some(isWanted);
if (withDrawing) {
  const server = await serveFolder(path.dirname(await buildBenchPage()));
  const drawn = await drawAll(server.url);
  server.stop();
  printTable(
    [
      'nodes/edges',
      'drawn by',
      'layout ms',
      'first paint ms',
      'frame ms',
      '95 % ms',
      'elements',
      'heap MB',
    ],
    [...drawn].map(([key, result]) => {
      const [library, size] = key.split(' ');
      return result.late
        ? [size, LIBRARIES[library], late, '', '', '', '', '']
        : [
            `${result.nodes}/${result.edges}`,
            LIBRARIES[library],
            ms(result.layout),
            ms(result.paint),
            ms(result.frame),
            ms(result.frame95),
            result.elements,
            (result.heap / 2 ** 20).toFixed(1),
          ];
    }),
  );
  goals.push(...drawingGoals(drawn, limit));
}
if (isWanted('quality')) {
  const laidOut = layOutAll();
  printTable(
    [
      'nodes/edges',
      'view',
      'layout',
      'ms',
      'again ms',
      'crossings',
      'edge length',
      'width × height',
    ],
    [...laidOut].map(([key, result]) => {
      const [how, view, size] = key.split(' ');
      return result.late
        ? [size, VIEWS[view], LAYOUTS[how], late, '', '', '', '']
        : [
            `${result.nodes}/${result.edges}${
              result.meshes > 1 ? ` and ${result.meshes - 1} more` : ''
            }`,
            VIEWS[view],
            LAYOUTS[how],
            ms(result.time),
            result.again === undefined ? '' : ms(result.again),
            result.crossings,
            result.edgeLength,
            `${result.width} × ${result.height}`,
          ];
    }),
  );
  goals.push(...qualityGoals(laidOut, { sizes, views: Object.keys(VIEWS) }));
}

printTable(
  ['goal', 'measured', 'at most', ''],
  goals.map(({ title, measured, most }) => [
    title,
    measured,
    most,
    measured <= most ? 'met' : 'MISSED',
  ]),
);
process.exitCode = goals.some(({ measured, most }) => measured > most) ? 1 : 0;
