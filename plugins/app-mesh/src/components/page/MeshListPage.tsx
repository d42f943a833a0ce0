import { useRouteRef } from '@backstage/core-plugin-api';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  AccountSummary,
  MeshSummary,
} from '@crossmesh/plugin-app-mesh-common';
import { Text } from '@backstage/ui';
import { RiNodeTree } from '@remixicon/react';
import { useCallback } from 'react';
import { appMeshApiRef } from '../../api';
import { useLiveData } from '../../hooks/useLiveData';
import { meshRouteRef } from '../../routes';
import { useAppMeshTranslation } from '../../translation';
import { AccountList } from '../account/AccountList';
import { LoadError } from '../states/LoadError';
import { MeshSkeleton } from '../states/MeshSkeleton';
import { OutdatedNotice } from '../states/OutdatedNotice';
import { PartialNotice } from '../states/PartialNotice';
import { SourceErrors } from '../states/SourceErrors';
import { StateCard } from '../states/StateCard';
import { TemplateButton } from '../states/TemplateButton';
import { MeshCard } from './MeshCard';
import styles from './page.module.css';

interface Estate {
  meshes: MeshSummary[];
  accounts: AccountSummary[];
  errors: Parameters<typeof SourceErrors>[0]['errors'];
}

/** All meshes that the configured accounts see. */
export function MeshListPage() {
  const t = useAppMeshTranslation();
  const api = useApi(appMeshApiRef);
  const meshPath = useRouteRef(meshRouteRef);
  const load = useCallback(async (): Promise<Estate> => {
    const [meshes, accounts] = await Promise.all([
      api.listMeshes(),
      api.listAccounts(),
    ]);
    return {
      meshes: meshes.items,
      accounts: accounts.items,
      errors: meshes.errors,
    };
  }, [api]);
  const { value, error, reload } = useLiveData(load);

  if (!value) {
    return error ? (
      <LoadError error={error} onRetry={reload} />
    ) : (
      <MeshSkeleton />
    );
  }
  return (
    <>
      <OutdatedNotice error={error} />
      <SourceErrors errors={value.errors} accounts={value.accounts} />
      <PartialNotice accounts={value.accounts} />
      {value.meshes.length === 0 ? (
        <StateCard
          icon={<RiNodeTree />}
          title={t('state.emptyTitle')}
          text={t('state.emptyText')}
        >
          <TemplateButton template="shared-mesh" label={t('state.create')} />
        </StateCard>
      ) : (
        <>
          <Text as="p" variant="body-medium" color="secondary">
            {t('list.intro')}
          </Text>
          <ul className={styles.list} aria-label={t('list.title')}>
            {value.meshes.map(summary => (
              <li key={summary.mesh.arn}>
                <MeshCard
                  summary={summary}
                  accounts={value.accounts}
                  href={meshPath({
                    region: summary.mesh.region,
                    owner: summary.mesh.meshOwner,
                    name: summary.mesh.meshName,
                  })}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      {value.accounts.length > 0 ? (
        <AccountList accounts={value.accounts} />
      ) : null}
    </>
  );
}
