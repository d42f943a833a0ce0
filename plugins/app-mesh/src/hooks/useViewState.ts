import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  parseViewState,
  type ViewState,
  writeViewState,
} from '../lib/viewState';

/** Keeps the view's state in the URL, so that a link shows the same. */
export function useViewState(): [
  ViewState,
  (change: Partial<ViewState>) => void,
] {
  const [params, setParams] = useSearchParams();
  const text = params.toString();
  return useMemo(() => {
    const state = parseViewState(new URLSearchParams(text));
    const update = (change: Partial<ViewState>) =>
      setParams(writeViewState(new URLSearchParams(text), state, change), {
        replace: true,
      });
    return [state, update];
  }, [text, setParams]);
}
