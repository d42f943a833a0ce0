import type { GroupGraph } from './buildGroupGraph';
import { isotonicPlaces } from './isotonicPlaces';
import { METRICS } from './metrics';
import type { Tower } from './buildTower';

const SWEEPS = 4;

interface Pull {
  other: number;
  /** Where the other's top would put this group's top, for a level edge. */
  shift: number;
}

function levelPulls(graph: GroupGraph, towers: Tower[]) {
  const middle = new Map<string, number>();
  for (const tower of towers) {
    for (const { node, rect } of tower.members) {
      middle.set(node.id, rect.y + rect.height / 2);
    }
  }
  const toLeft: Pull[][] = towers.map(() => []);
  const toRight: Pull[][] = towers.map(() => []);
  for (const edge of graph.outerEdges) {
    const source = graph.groupOf.get(edge.source)!;
    const target = graph.groupOf.get(edge.target)!;
    const shift = middle.get(edge.source)! - middle.get(edge.target)!;
    toLeft[target].push({ other: source, shift });
    toRight[source].push({ other: target, shift: -shift });
  }
  return { toLeft, toRight };
}

/**
 * Finds the height of each group in its account's box: a column's order stays, and edges inside of
 * the box become as level as that allows.
 *
 * @param columns - for each account, its groups by column, from top to bottom
 * @returns the top of each group, counted from the top of its account's topmost group
 */
export function placeColumns(
  graph: GroupGraph,
  towers: Tower[],
  columns: Map<number, number[]>[],
): number[] {
  const tops = towers.map(() => 0);
  const accountOf = towers.map(() => 0);
  const { toLeft, toRight } = levelPulls(graph, towers);
  const sizes = towers.map(tower => tower.height + METRICS.groupGap);

  columns.forEach((own, account) => {
    for (const list of own.values()) {
      let y = 0;
      for (const index of list) {
        accountOf[index] = account;
        tops[index] = y;
        y += sizes[index];
      }
    }
  });

  columns.forEach((own, account) => {
    for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
      const forwards = sweep % 2 === 0;
      const pulls = forwards ? toLeft : toRight;
      for (const rank of [...own.keys()].sort((a, b) =>
        forwards ? a - b : b - a,
      )) {
        const list = own.get(rank)!;
        const wanted = list.map(index => {
          const inBox = pulls[index].filter(
            ({ other }) => other !== index && accountOf[other] === account,
          );
          const sum = inBox.reduce(
            (total, { other, shift }) => total + tops[other] + shift,
            0,
          );
          return inBox.length === 0 ? tops[index] : sum / inBox.length;
        });
        isotonicPlaces(
          wanted,
          list.map(index => sizes[index]),
        ).forEach((top, place) => {
          tops[list[place]] = top;
        });
      }
    }
    const all = [...own.values()].flat();
    const highest = all.reduce((min, i) => Math.min(min, tops[i]), Infinity);
    for (const index of all) {
      tops[index] = Math.round(tops[index] - highest);
    }
  });
  return tops;
}
