/** How a mesh is shown. */
export type ViewForm = 'graph' | 'table' | 'tree';

/** What the details of what is selected are about. */
export type DetailsTab = 'summary' | 'spec' | 'history';

/** What the URL says about how a mesh is shown. Of node, edge and account at most one is selected. */
export interface ViewState {
  /** Id of the selected node. */
  selected?: string;
  /** Id of the selected edge. */
  edge?: string;
  /** Id of the selected account. */
  account?: string;
  tab: DetailsTab;
  as: ViewForm;
  /** Whether routers and workloads are nodes of their own; undefined leaves it to the graph's size. */
  details?: boolean;
  /** Ids of the services that are unfolded where the others are not. */
  unfolded: string[];
  /** Expression of what stands out. */
  find?: string;
  /** Expression of what is left out. */
  hide?: string;
  /** Whether to show what fails without the selected node. */
  blast?: boolean;
  /** Ids of the nodes that a path leads from and to. */
  from?: string;
  to?: string;
  /** ISO 8601: the moment that is shown; undefined for the present. */
  at?: string;
  /** ISO 8601: the earlier moment that it is compared with. */
  since?: string;
  /** Calls from service to service that a neighbourhood reaches, 1 to 10. */
  depth?: number;
  direction?: 'callers' | 'callees';
}

/** By the name of the URL's parameter; `node` and `view` are older than the other names here. */
const TEXTS = {
  node: 'selected',
  edge: 'edge',
  account: 'account',
  find: 'find',
  hide: 'hide',
  from: 'from',
  to: 'to',
} as const;
const MOMENTS = ['at', 'since'] as const;
const DETAILS: Record<string, boolean> = { on: true, off: false };
const MOST_DEPTH = 10;

function oneOf<T extends string>(
  text: string | null,
  values: readonly T[],
): T | undefined {
  return values.find(value => value === text);
}

function momentOf(text: string | null): string | undefined {
  const time = Date.parse(text ?? '');
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

function depthOf(text: string | null): number | undefined {
  const depth = Number(text);
  return Number.isInteger(depth) && depth >= 1 && depth <= MOST_DEPTH
    ? depth
    : undefined;
}

/** Reads the state; what makes no sense counts as not said. */
export function parseViewState(params: URLSearchParams): ViewState {
  const state: ViewState = {
    as: oneOf(params.get('view'), ['table', 'tree'] as const) ?? 'graph',
    tab: oneOf(params.get('tab'), ['spec', 'history'] as const) ?? 'summary',
    details: DETAILS[params.get('details') ?? ''],
    unfolded: params.getAll('open').filter(Boolean),
    blast: params.get('blast') === 'on',
    depth: depthOf(params.get('depth')),
    direction: oneOf(params.get('direction'), ['callers', 'callees'] as const),
  };
  for (const [name, key] of Object.entries(TEXTS)) {
    state[key] = params.get(name) || undefined;
  }
  for (const name of MOMENTS) {
    state[name] = momentOf(params.get(name));
  }
  return state;
}

/** At most one of node, edge and account: what is selected now takes the place of the others. */
function selectOne(change: Partial<ViewState>): Partial<ViewState> {
  const kinds = ['selected', 'edge', 'account'] as const;
  return kinds.some(kind => change[kind])
    ? { selected: undefined, edge: undefined, account: undefined, ...change }
    : change;
}

/** @returns the parameters of the changed state; those that are not the view's stay */
export function writeViewState(
  params: URLSearchParams,
  state: ViewState,
  change: Partial<ViewState>,
): URLSearchParams {
  const next = { ...state, ...selectOne(change) };
  const written = new URLSearchParams(params);
  const values: Record<string, string | undefined> = {
    view: next.as === 'graph' ? undefined : next.as,
    tab: next.tab === 'summary' ? undefined : next.tab,
    details:
      next.details === undefined ? undefined : (next.details && 'on') || 'off',
    blast: next.blast ? 'on' : undefined,
    depth: next.depth === undefined ? undefined : String(next.depth),
    direction: next.direction,
    at: next.at,
    since: next.since,
  };
  for (const [name, key] of Object.entries(TEXTS)) {
    values[name] = next[key];
  }
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) {
      written.delete(name);
    } else {
      written.set(name, value);
    }
  }
  written.delete('open');
  for (const id of next.unfolded) {
    written.append('open', id);
  }
  return written;
}
