import type { MultiAccountResult } from '@crossmesh/plugin-app-mesh-common';
import useAsync from 'react-use/esm/useAsync';
import { toReason } from './toReason';

/** Something to choose. */
export interface Choice {
  value: string;
  label: string;
  description?: string;
}

/** What there is to choose, as far as it could be read. */
export interface Choices {
  choices: Choice[];
  isLoading: boolean;
  /** Why nothing could be read. */
  error?: Error;
  /** Why something may be missing. */
  problems: string[];
}

/** @param load - what to read; undefined while that is not known */
export function useChoices<T>(
  load: (() => Promise<MultiAccountResult<T>>) | undefined,
  toChoice: (item: T) => Choice,
  dependencies: unknown[],
): Choices {
  const { value, loading, error } = useAsync(
    async () => load?.(),
    dependencies,
  );
  return {
    choices: (value?.items ?? []).map(toChoice),
    isLoading: loading,
    error: error && toReason(error),
    problems: (value?.errors ?? []).map(problem => problem.message),
  };
}
