import type { GraphResponse } from '@crossmesh/plugin-app-mesh-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { RiNodeTree } from '@remixicon/react';
import { useCallback, useMemo, useState } from 'react';
import { appMeshApiRef } from '../../api';
import { useStable } from '../../hooks/useStable';
import { useViewState } from '../../hooks/useViewState';
import { toReason } from '../../lib/toReason';
import { useAppMeshTranslation } from '../../translation';
import { NodePanel } from '../panel/NodePanel';
import { SourceErrors } from '../states/SourceErrors';
import { StateCard } from '../states/StateCard';
import { TemplateButton } from '../states/TemplateButton';
import { ServiceTable } from '../table/ServiceTable';
import { buildModel } from '../topology/buildModel';
import { TopologyGraph } from '../topology/TopologyGraph';
import topology from '../topology/topology.module.css';
import { Legend } from './Legend';
import { MeshHeader } from './MeshHeader';
import { ViewControls } from './ViewControls';
import styles from './view.module.css';

/** Above this many nodes a mesh is shown folded, unless the user has said otherwise. */
const UNFOLDED_LIMIT = 40;

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
  const failing = useStable(response.errors.map(error => error.accountId));
  const unreadable = useMemo(() => new Set(failing), [failing]);
  const details = state.details ?? graph.nodes.length <= UNFOLDED_LIMIT;
  const model = useMemo(() => buildModel(graph, details), [graph, details]);
  const focus = useMemo(
    () => new Set(focusIds.flatMap(id => model.drawnFor.get(id) ?? [])),
    [focusIds, model],
  );
  const selected = model.drawnFor.get(state.selected ?? '');
  const node = model.nodes.get(selected ?? '');
  const select = useCallback(
    (id: string | undefined) => update({ selected: id }),
    [update],
  );

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
        <>
          <ViewControls as={state.as} details={details} onChange={update} />
          <div className={`${styles.body} ${styles[state.as]}`}>
            {state.as === 'table' ? (
              <div className={styles.table}>
                <ServiceTable
                  graph={graph}
                  accounts={accounts}
                  unreadable={unreadable}
                  onSelect={select}
                />
              </div>
            ) : (
              <TopologyGraph
                key={details ? 'unfolded' : 'folded'}
                model={model}
                accounts={accounts}
                unreadable={unreadable}
                focus={focus}
                selected={selected}
                onSelect={select}
                panelOpen={node !== undefined}
                legend={<Legend />}
              />
            )}
            {node ? (
              <NodePanel
                node={node}
                model={model}
                accounts={accounts}
                unreadable={unreadable}
                onSelect={select}
              />
            ) : null}
          </div>
        </>
      )}
    </section>
  );
}
