import type {
  GraphResponse,
  NeighbourhoodOptions,
} from '@crossmesh/plugin-app-mesh-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { Alert, Skeleton } from '@backstage/ui';
import { RiNodeTree } from '@remixicon/react';
import {
  lazy,
  type ReactNode,
  Suspense,
  useMemo,
  useRef,
  useState,
} from 'react';
import { appMeshApiRef } from '../../api';
import { useFindings } from '../../hooks/useFindings';
import { useMoment } from '../../hooks/useMoment';
import { useStable } from '../../hooks/useStable';
import { useViewState } from '../../hooks/useViewState';
import { toReason } from '../../lib/toReason';
import { useAppMeshTranslation } from '../../translation';
import { PartialNotice } from '../states/PartialNotice';
import { SourceErrors } from '../states/SourceErrors';
import { StateCard } from '../states/StateCard';
import { TemplateButton } from '../states/TemplateButton';
import { MomentNotice } from '../time/MomentNotice';
import topology from '../topology/topology.module.css';
import { MeshBody } from './MeshBody';
import { MeshHeader } from './MeshHeader';
import { ViewToggles } from './ViewToggles';
import styles from './view.module.css';

export interface MeshViewProps {
  /** The mesh at present. */
  response: GraphResponse;
  /** Why the latest reading failed, when an older one is shown. */
  error?: Error;
  onReload: () => Promise<void>;
  /** How far the neighbourhood reaches, on an entity's page. */
  reach?: NeighbourhoodOptions;
  /** Whether all findings are listed below the mesh. */
  withFindings?: boolean;
  /** Controls of the page that it is on. */
  controls?: ReactNode;
}

/** Its calendar is as large as all else here together, and rarely asked for. */
const TimeBar = lazy(() =>
  import('../time/TimeBar').then(module => ({ default: module.TimeBar })),
);

/** Only the mesh page lists them, in a table. */
const FindingsSection = lazy(() =>
  import('../findings/FindingsSection').then(module => ({
    default: module.FindingsSection,
  })),
);

const WHOLE: NeighbourhoodOptions = {};

/** A mesh, or a neighbourhood in it: header, errors, moments, and the mesh itself. */
export function MeshView(props: MeshViewProps) {
  const { onReload } = props;
  const t = useAppMeshTranslation();
  const api = useApi(appMeshApiRef);
  const [state, update] = useViewState();
  const [open, setOpen] = useState({ path: false, time: false });
  const [refresh, setRefresh] = useState<{ busy: boolean; error?: Error }>({
    busy: false,
  });

  const graph = useStable(props.response.graph);
  const accounts = useStable(props.response.accounts);
  const focus = useStable(props.response.focus);
  const moment = useMoment({
    mesh: graph.mesh,
    focus,
    at: state.at,
    since: state.since,
    takenAt: props.response.takenAt,
    reach: props.reach ?? WHOLE,
  });
  const present = { ...props.response, graph, accounts, focus };
  const response = moment.then ?? present;
  const findings = useFindings(graph.mesh);
  const failing = useStable(response.errors.map(item => item.accountId));
  const unreadable = useMemo(() => new Set(failing), [failing]);
  const readAgain = async () => {
    setRefresh({ busy: true });
    try {
      await api.refresh();
      await onReload();
      setRefresh({ busy: false });
    } catch (error) {
      setRefresh({ busy: false, error: toReason(error) });
    }
  };
  const outdated = refresh.error ?? props.error;
  const isPast = state.at !== undefined;
  const top = useRef<HTMLElement>(null);
  return (
    <section
      ref={top}
      className={`${styles.view} ${topology.palette}`}
      aria-label={t('header.title', { name: graph.mesh.meshName })}
    >
      <MeshHeader
        response={response}
        isRefreshing={refresh.busy}
        onRefresh={readAgain}
        onAccount={account => update({ account })}
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
      <SourceErrors errors={response.errors} accounts={accounts} />
      <PartialNotice accounts={response.accounts} />
      {findings.error && !isPast ? (
        <Alert
          role="status"
          status="warning"
          icon
          title={t('findings.failed')}
          description={findings.error.message}
        />
      ) : null}
      {open.time || isPast || state.since ? (
        <Suspense fallback={<Skeleton width="100%" height={60} />}>
          <TimeBar mesh={graph.mesh} state={state} onChange={update} />
        </Suspense>
      ) : null}
      <MomentNotice moment={moment} at={state.at} onChange={update} />
      {response.graph.nodes.length === 0 ? (
        <StateCard
          icon={<RiNodeTree />}
          title={t(isPast ? 'time.emptyTitle' : 'state.emptyMeshTitle')}
          text={t(isPast ? 'time.emptyText' : 'state.emptyMeshText')}
        >
          {isPast ? null : (
            <TemplateButton
              template="onboard-service"
              label={t('state.onboard')}
            />
          )}
        </StateCard>
      ) : (
        <MeshBody
          response={response}
          earlier={moment.earlier?.graph}
          comparison={moment.comparison}
          findings={isPast ? undefined : findings.value?.findings}
          notEvaluated={isPast ? undefined : findings.value?.notEvaluated}
          unreadable={unreadable}
          controls={
            <>
              {props.controls}
              <ViewToggles open={open} onChange={setOpen} />
            </>
          }
          withPath={open.path}
          state={state}
          onChange={update}
        />
      )}
      {props.withFindings && findings.value && !isPast ? (
        <Suspense fallback={<Skeleton width="100%" height={160} />}>
          <FindingsSection
            found={findings.value}
            accounts={accounts}
            onOpen={arn => {
              update({ selected: arn, tab: 'spec' });
              top.current?.scrollIntoView({ block: 'start' });
            }}
          />
        </Suspense>
      ) : null}
    </section>
  );
}
