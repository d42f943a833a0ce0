import type {
  AccountSummary,
  GraphResponse,
} from '@crossmesh/plugin-app-mesh-common';
import { useRouteRef } from '@backstage/core-plugin-api';
import { Link } from '@backstage/ui';
import { RiCloudLine } from '@remixicon/react';
import type { ViewState } from '../../lib/viewState';
import { accountRouteRef } from '../../routes';
import { useAppMeshTranslation } from '../../translation';
import { AccountFacts } from '../account/AccountFacts';
import { AccountShares } from '../account/AccountShares';
import { AccountSources } from '../account/AccountSources';
import { HistoryTab } from './HistoryTab';
import { PanelFrame } from './PanelFrame';
import styles from './panel.module.css';

export interface AccountPanelProps {
  account: AccountSummary;
  response: Pick<GraphResponse, 'graph' | 'shares' | 'accounts'>;
  state: ViewState;
  onChange: (change: Partial<ViewState>) => void;
}

/** One account's part in the mesh: its share, its role, when it was read, and what has changed in it. */
export function AccountPanel(props: AccountPanelProps) {
  const { account, response, state, onChange } = props;
  const t = useAppMeshTranslation();
  const pathOf = useRouteRef(accountRouteRef);
  const { accountId } = account;
  const { graph, shares, accounts } = response;
  const own = graph.nodes.filter(node => node.resourceOwner === accountId);
  return (
    <PanelFrame
      id={accountId}
      icon={<RiCloudLine size={22} aria-hidden />}
      name={account.name}
      kind={t(
        accountId === graph.mesh.meshOwner
          ? 'account.meshOwner'
          : 'account.consumer',
      )}
      tab={state.tab}
      onTab={tab => onChange({ tab })}
      onClose={() => onChange({ account: undefined })}
      summary={
        <>
          <div className={styles.actions}>
            <Link href={pathOf({ accountId })} variant="body-small">
              {t('account.page')}
            </Link>
          </div>
          <AccountFacts account={account} resources={own.length} />
          <AccountShares
            accountId={accountId}
            meshes={[{ mesh: graph.mesh, shares }]}
            accounts={accounts}
          />
          <AccountSources sources={account.sources} />
        </>
      }
      history={
        <HistoryTab
          mesh={graph.mesh}
          concerns={change => change.accountId === accountId}
          onChange={onChange}
        />
      }
    />
  );
}
