import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  parseShownFindings,
  type ShownFindings,
  writeShownFindings,
} from '../lib/findingFilter';

/** Keeps in the URL which findings are listed, so that a link lists the same. */
export function useShownFindings(): [
  ShownFindings,
  (change: Partial<ShownFindings>) => void,
] {
  const [params, setParams] = useSearchParams();
  const text = params.toString();
  return useMemo(() => {
    const shown = parseShownFindings(new URLSearchParams(text));
    const update = (change: Partial<ShownFindings>) =>
      setParams(
        writeShownFindings(new URLSearchParams(text), { ...shown, ...change }),
        { replace: true },
      );
    return [shown, update];
  }, [text, setParams]);
}
