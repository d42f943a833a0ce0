import { useRouteRef } from '@backstage/core-plugin-api';
import { useApi } from '@backstage/frontend-plugin-api';
import { ButtonLink, Card, CardBody, Text } from '@backstage/ui';
import { RiArrowLeftLine, RiCloudOffLine } from '@remixicon/react';
import { useCallback } from 'react';
import { useParams } from 'react-router-dom';
import { appMeshApiRef } from '../../api';
import { useLiveData } from '../../hooks/useLiveData';
import { accountLabel } from '../../lib/accountLabel';
import { rootRouteRef } from '../../routes';
import { useAppMeshTranslation } from '../../translation';
import { LoadError } from '../states/LoadError';
import { MeshSkeleton } from '../states/MeshSkeleton';
import { OutdatedNotice } from '../states/OutdatedNotice';
import { SourceErrors } from '../states/SourceErrors';
import { StateCard } from '../states/StateCard';
import { AccountFacts } from './AccountFacts';
import { AccountShares } from './AccountShares';
import { AccountSources } from './AccountSources';
import styles from './account.module.css';

/** One account: what it shares and with whom, its role, when each source was read, and what is wrong. */
export function AccountPage() {
  const t = useAppMeshTranslation();
  const api = useApi(appMeshApiRef);
  const listPath = useRouteRef(rootRouteRef);
  const { accountId = '' } = useParams();
  const load = useCallback(
    () => Promise.all([api.getAccount(accountId), api.listAccounts()]),
    [api, accountId],
  );
  const { value, error, reload } = useLiveData(load);
  if (!value) {
    if (error?.name === 'NotFoundError') {
      return (
        <StateCard
          icon={<RiCloudOffLine />}
          title={t('account.unknownTitle')}
          text={t('account.unknownText', { account: accountId })}
        />
      );
    }
    return error ? (
      <LoadError error={error} onRetry={reload} />
    ) : (
      <MeshSkeleton />
    );
  }
  const [{ account, meshes, errors }, { items: accounts }] = value;
  return (
    <>
      <div>
        <ButtonLink
          variant="tertiary"
          iconStart={<RiArrowLeftLine />}
          href={listPath()}
        >
          {t('list.back')}
        </ButtonLink>
      </div>
      <OutdatedNotice error={error} />
      <Text as="h2" variant="title-small">
        {t('account.spoken', { account: accountLabel(accountId, accounts) })}
      </Text>
      <SourceErrors errors={errors} accounts={[account]} />
      <div className={styles.cards}>
        <Card>
          <CardBody>
            <AccountFacts account={account} />
          </CardBody>
        </Card>
        <Card>
          <CardBody>
            <AccountShares
              accountId={accountId}
              meshes={meshes}
              accounts={accounts}
            />
          </CardBody>
        </Card>
        <Card>
          <CardBody>
            <AccountSources sources={account.sources} />
          </CardBody>
        </Card>
      </div>
    </>
  );
}
