import { atMost, type Row, type Section } from '../report';
import { CONCURRENT, FEW, MANY, measureLarge, measureSmall } from './measure';
import type { Observed } from './observe';
import { quantile } from './quantile';

const MEBIBYTE = 2 ** 20;

function noteOf({ processor, times }: Observed): string {
  return `median ${quantile(times, 0.5).toFixed(1)} ms, ${processor.toFixed(
    1,
  )} ms of the processor each`;
}

function p95(what: string, observed: Observed): Row {
  return atMost({
    what: `${what}, p95`,
    value: quantile(observed.times, 0.95),
    goal: 20,
    unit: 'ms',
    digits: 1,
    note: noteOf(observed),
  });
}

function mebibytes(what: string, bytes: number, goal: number, note?: string) {
  return atMost({
    what,
    value: bytes / MEBIBYTE,
    goal,
    unit: 'MiB',
    digits: 1,
    note,
  });
}

/**
 * A backend process over 10,000 resources: how fast it answers over HTTP, and how much more it holds than
 * one over a small mesh.
 */
export async function benchViews(): Promise<Section> {
  const small = await measureSmall();
  const large = await measureLarge();
  const { graph, health, held } = large;
  return {
    title: `${4 * MANY} resources, read over HTTP from a backend process`,
    rows: [
      atMost({
        what: 'graph of the mesh, warm, median of 10',
        value: quantile(graph.times, 0.5),
        goal: 300,
        unit: 'ms',
        note: `${graph.processor.toFixed(0)} ms of the processor each, ${(
          large.graphBytes / MEBIBYTE
        ).toFixed(1)} MiB`,
      }),
      p95(`neighbourhood, ${CONCURRENT} readers once a second`, large.paced),
      p95('the same, with a real catalog', large.withCatalog),
      p95(`neighbourhood, ${CONCURRENT} readers without pause`, large.together),
      p95('the same, for who may read one account', large.restricted),
      {
        what: "the same of Backstage's health check, p95",
        measured: `${quantile(health.times, 0.95).toFixed(1)} ms, ${noteOf(
          health,
        )}`,
      },
      atMost({
        what: 'neighbourhood, payload',
        value: large.payload,
        goal: small.payload,
        unit: 'bytes',
        note: `of ${4 * FEW} resources ${small.payload}`,
      }),
      mebibytes(
        `heap more than of ${4 * FEW} resources`,
        held.heap - small.held.heap,
        150,
        `in all ${(held.heap / MEBIBYTE).toFixed(0)} MiB`,
      ),
      mebibytes(
        'resident memory, the same',
        held.resident - small.held.resident,
        150,
        `in all ${(held.resident / MEBIBYTE).toFixed(0)} MiB`,
      ),
      mebibytes('stored', large.stored, 20),
    ],
  };
}
