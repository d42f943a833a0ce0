import { useSignal } from '@backstage/plugin-signals-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { toReason } from '../lib/toReason';

/** The channel on which the backend tells that it has read the meshes anew. */
const CHANNEL = 'app-mesh';
/** How often to ask where no signal arrives. */
const POLL_MS = 15_000;

/** @public */
export interface LiveData<T> {
  /** What was loaded last; stays while it is loaded anew, and when that fails. */
  value?: T;
  /** Why the last attempt failed. */
  error?: Error;
  reload: () => Promise<void>;
}

interface State<T> {
  load: () => Promise<T>;
  value?: T;
  error?: Error;
}

/**
 * Loads data, and again whenever the backend signals a change, at least every 15 seconds while the
 * page is visible.
 *
 * @param load - must keep its identity as long as it loads the same
 */
export function useLiveData<T>(load: () => Promise<T>): LiveData<T> {
  const [state, setState] = useState<State<T>>({ load });
  const { lastSignal } = useSignal(CHANNEL);
  const latest = useRef(0);

  const reload = useCallback(async () => {
    latest.current += 1;
    const attempt = latest.current;
    try {
      const value = await load();
      if (attempt === latest.current) {
        setState({ load, value });
      }
    } catch (error) {
      if (attempt === latest.current) {
        setState(before => ({
          load,
          value: before.load === load ? before.value : undefined,
          error: toReason(error),
        }));
      }
    }
  }, [load]);

  useEffect(() => {
    reload();
  }, [reload, lastSignal]);

  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState !== 'hidden') {
        reload();
      }
    }, POLL_MS);
    return () => {
      clearInterval(timer);
      latest.current += 1;
    };
  }, [reload]);

  return state.load === load
    ? { value: state.value, error: state.error, reload }
    : { reload };
}
