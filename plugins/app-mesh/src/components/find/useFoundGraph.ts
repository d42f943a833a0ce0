import {
  type AccountSummary,
  FindSyntaxError,
  type FindSubject,
  findSubjects,
  matchesFind,
  type MeshGraph,
  parseFind,
  type RuleFinding,
} from '@crossmesh/plugin-app-mesh-common';
import { useMemo } from 'react';
import { findingsByNode } from '../../lib/findingsByNode';

/** What an expression came to: the ids of the nodes that it fits, or why it cannot be read. */
export interface FindResult {
  /** Undefined where nothing is asked for. */
  ids?: ReadonlySet<string>;
  error?: string;
}

/** A graph without what is hidden, and what of it was asked for. */
export interface FoundGraph {
  graph: MeshGraph;
  subjects: FindSubject[];
  found: FindResult;
  hidden: FindResult;
}

const NOTHING: FindResult = {};

function evaluate(
  text: string | undefined,
  subjects: ReadonlyMap<string, FindSubject>,
): FindResult {
  try {
    const expression = text ? parseFind(text) : undefined;
    if (!expression) {
      return NOTHING;
    }
    const ids = new Set<string>();
    for (const [id, subject] of subjects) {
      if (matchesFind(expression, subject)) {
        ids.add(id);
      }
    }
    return { ids };
  } catch (error) {
    if (error instanceof FindSyntaxError) {
      return { error: error.message };
    }
    throw error;
  }
}

/** Applies the expressions of "Find" and "Hide" to a graph. */
export function useFoundGraph(
  graph: MeshGraph,
  accounts: AccountSummary[],
  texts: { find?: string; hide?: string },
  findings: RuleFinding[],
): FoundGraph {
  const { find, hide } = texts;
  const subjects = useMemo(
    () =>
      findSubjects(graph, {
        accountNames: new Map(
          accounts.map(({ accountId, name }) => [accountId, name]),
        ),
        findings: new Map(
          Array.from(findingsByNode(findings, graph), ([id, items]) => [
            id,
            items.map(({ code }) => code),
          ]),
        ),
      }),
    [graph, accounts, findings],
  );
  const hidden = useMemo(() => evaluate(hide, subjects), [hide, subjects]);
  const found = useMemo(() => evaluate(find, subjects), [find, subjects]);
  const shown = useMemo(() => {
    const { ids } = hidden;
    return ids && ids.size > 0
      ? {
          ...graph,
          nodes: graph.nodes.filter(({ id }) => !ids.has(id)),
          edges: graph.edges.filter(
            ({ source, target }) => !ids.has(source) && !ids.has(target),
          ),
        }
      : graph;
  }, [graph, hidden]);
  return useMemo(
    () => ({
      graph: shown,
      subjects: Array.from(subjects.values()),
      found,
      hidden,
    }),
    [shown, subjects, found, hidden],
  );
}
