import type { AccountSummary } from '@crossmesh/plugin-app-mesh-common';
import { useAppMeshApi } from './useAppMeshApi';
import { type Choices, useChoices } from './useChoices';

/** The configured accounts, for example `frontend (111111111111)`. */
export function useAccountChoices(): Choices {
  const api = useAppMeshApi();
  return useChoices(
    async () => {
      const { items } = await api.listAccounts();
      // The accounts come from the configuration, so none is missing because one could not be read.
      return { items, errors: [] };
    },
    ({ accountId, name }: AccountSummary) => ({
      value: accountId,
      label: `${name} (${accountId})`,
    }),
    [api],
  );
}
