import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

/** What the URL says about how a mesh is shown. */
export interface ViewState {
  /** Id of the selected node. */
  selected?: string;
  as: 'graph' | 'table';
  /** Whether routers and workloads are nodes of their own; undefined leaves it to the graph's size. */
  details?: boolean;
  /** Expression of what stands out. */
  find?: string;
  /** Expression of what is left out. */
  hide?: string;
  /** Whether to show what fails without the selected node. */
  blast?: boolean;
}

const DETAILS: Record<string, boolean> = { on: true, off: false };

/** Keeps the view's state in the URL, so that a link shows the same. */
export function useViewState(): [
  ViewState,
  (change: Partial<ViewState>) => void,
] {
  const [params, setParams] = useSearchParams();
  const text = params.toString();
  return useMemo(() => {
    const current = new URLSearchParams(text);
    const state: ViewState = {
      selected: current.get('node') ?? undefined,
      as: current.get('view') === 'table' ? 'table' : 'graph',
      details: DETAILS[current.get('details') ?? ''],
      find: current.get('find') ?? undefined,
      hide: current.get('hide') ?? undefined,
      blast: current.get('blast') === 'on',
    };
    const update = (change: Partial<ViewState>) => {
      const next = { ...state, ...change };
      const set = (key: string, value: string | undefined) =>
        value === undefined ? current.delete(key) : current.set(key, value);
      set('node', next.selected);
      set('find', next.find);
      set('hide', next.hide);
      set('blast', next.blast ? 'on' : undefined);
      set('view', next.as === 'table' ? 'table' : undefined);
      set(
        'details',
        next.details === undefined
          ? undefined
          : (next.details && 'on') || 'off',
      );
      setParams(current, { replace: true });
    };
    return [state, update];
  }, [text, setParams]);
}
