import { parseEntityRef } from '@backstage/catalog-model';
import type { AccountSummary } from '@crossmesh/plugin-app-mesh-common';
import { useAppMeshApi } from './useAppMeshApi';
import { type Choices, useChoices } from './useChoices';

/** The configured accounts with their teams, for example `frontend (111111111111) – frontend-team`. */
export function useAccountChoices(): Choices {
  const api = useAppMeshApi();
  return useChoices(
    async () => {
      const { items } = await api.listAccounts();
      // The accounts come from the configuration, so none is missing because one could not be read.
      return { items, errors: [] };
    },
    ({ accountId, name, team }: AccountSummary) => ({
      value: accountId,
      label: [`${name} (${accountId})`, team && parseEntityRef(team).name]
        .filter(Boolean)
        .join(' – '),
    }),
    [api],
  );
}
