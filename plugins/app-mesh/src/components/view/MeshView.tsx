import type { GraphResponse } from '@crossmesh/plugin-app-mesh-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { RiNodeTree } from '@remixicon/react';
import { useMemo, useState } from 'react';
import { appMeshApiRef } from '../../api';
import { useFindings } from '../../hooks/useFindings';
import { useStable } from '../../hooks/useStable';
import { useViewState } from '../../hooks/useViewState';
import { toReason } from '../../lib/toReason';
import { useAppMeshTranslation } from '../../translation';
import { SourceErrors } from '../states/SourceErrors';
import { StateCard } from '../states/StateCard';
import { TemplateButton } from '../states/TemplateButton';
import topology from '../topology/topology.module.css';
import { MeshBody } from './MeshBody';
import { MeshHeader } from './MeshHeader';
import styles from './view.module.css';

export interface MeshViewProps {
  response: GraphResponse;
  /** Why the latest reading failed, when an older one is shown. */
  error?: Error;
  onReload: () => Promise<void>;
}

/** A mesh, or a neighbourhood in it: header, errors, and the graph or its table. */
export function MeshView(props: MeshViewProps) {
  const { response, onReload } = props;
  const t = useAppMeshTranslation();
  const api = useApi(appMeshApiRef);
  const [state, update] = useViewState();
  const [refresh, setRefresh] = useState<{ busy: boolean; error?: Error }>({
    busy: false,
  });

  const graph = useStable(response.graph);
  const accounts = useStable(response.accounts);
  const focusIds = useStable(response.focus);
  const findings = useFindings(graph.mesh);
  const failing = useStable(response.errors.map(error => error.accountId));
  const unreadable = useMemo(() => new Set(failing), [failing]);
  const readAgain = async () => {
    setRefresh({ busy: true });
    try {
      await api.refresh();
      await onReload();
      setRefresh({ busy: false });
    } catch (error) {
      setRefresh({
        busy: false,
        error: toReason(error),
      });
    }
  };
  const outdated = refresh.error ?? props.error;
  return (
    <section
      className={`${styles.view} ${topology.palette}`}
      aria-label={t('header.title', { name: graph.mesh.meshName })}
    >
      <MeshHeader
        response={response}
        isRefreshing={refresh.busy}
        onRefresh={readAgain}
      />
      {outdated ? (
        <Alert
          role="alert"
          status="warning"
          icon
          title={
            refresh.error ? t('header.refreshFailed') : t('state.outdatedTitle')
          }
          description={outdated.message}
        />
      ) : null}
      <SourceErrors errors={response.errors} />
      {findings.error ? (
        <Alert
          role="status"
          status="warning"
          icon
          title={t('findings.failed')}
          description={findings.error.message}
        />
      ) : null}
      {graph.nodes.length === 0 ? (
        <StateCard
          icon={<RiNodeTree />}
          title={t('state.emptyMeshTitle')}
          text={t('state.emptyMeshText')}
        >
          <TemplateButton
            template="onboard-service"
            label={t('state.onboard')}
          />
        </StateCard>
      ) : (
        <MeshBody
          graph={graph}
          accounts={accounts}
          findings={findings.value?.findings}
          unreadable={unreadable}
          focusIds={focusIds}
          state={state}
          onChange={update}
        />
      )}
    </section>
  );
}
