import type { AccountSummary } from '@crossmesh/plugin-app-mesh-common';
import { lazy, Suspense, useCallback } from 'react';
import type { ViewState } from '../../lib/viewState';
import { WholeDrawing } from '../export/WholeDrawing';
import { MeshSkeleton } from '../states/MeshSkeleton';
import {
  TopologyGraph,
  type TopologyGraphProps,
} from '../topology/TopologyGraph';
import { MeshTree } from '../tree/MeshTree';
import { LayoutState } from './LayoutState';
import { Legend } from './Legend';
import type { MeshPicture } from './useMeshPicture';
import { isSelected } from './isSelected';
import styles from './view.module.css';

/** Its table is loaded when it is asked for. */
const ServiceTable = lazy(() =>
  import('../table/ServiceTable').then(module => ({
    default: module.ServiceTable,
  })),
);

export interface MeshDrawingProps {
  picture: MeshPicture;
  accounts: AccountSummary[];
  unreadable: ReadonlySet<string>;
  state: ViewState;
  onChange: (change: Partial<ViewState>) => void;
  /** Told a drawing of all of it, which is made for that; absent while nobody asks for one. */
  onWhole?: (svg: SVGSVGElement) => void;
}

/** A mesh as a graph, or the same facts as a table or a tree. */
export function MeshDrawing(props: MeshDrawingProps) {
  const { picture, accounts, unreadable, state, onChange } = props;
  const { model, shown, result } = picture;
  const { unfolded } = state;
  const select = useCallback(
    (id: string | undefined) =>
      id === undefined
        ? onChange({ selected: undefined, edge: undefined, account: undefined })
        : onChange(model.edges.has(id) ? { edge: id } : { selected: id }),
    [model, onChange],
  );
  const openEdge = useCallback(
    (edge: string) => onChange({ edge }),
    [onChange],
  );
  const openAccount = useCallback(
    (account: string) => onChange({ account }),
    [onChange],
  );
  const unfold = useCallback(
    (id: string, isOpen: boolean) =>
      onChange({
        unfolded: isOpen
          ? [...new Set([...unfolded, id])]
          : unfolded.filter(open => open !== id),
      }),
    [unfolded, onChange],
  );
  if (state.as === 'table') {
    return (
      <div className={styles.table}>
        <Suspense fallback={<MeshSkeleton />}>
          <ServiceTable
            graph={shown}
            found={result.found.ids}
            accounts={accounts}
            unreadable={unreadable}
            onSelect={select}
          />
        </Suspense>
      </div>
    );
  }
  if (state.as === 'tree') {
    return (
      <MeshTree
        graph={shown}
        found={result.found.ids}
        accounts={accounts}
        unreadable={unreadable}
        onSelect={select}
        onEdge={openEdge}
        onAccount={openAccount}
      />
    );
  }
  const graph: TopologyGraphProps = {
    model,
    accounts,
    unreadable,
    findings: picture.findings,
    edgeFindings: picture.edgeFindings,
    focus: picture.focus,
    found: picture.found,
    effects: picture.effects,
    changes: picture.changes,
    path: picture.drawnPath,
    selected:
      model.drawnFor.get(state.selected ?? '') ??
      model.drawnEdgeFor.get(state.edge ?? '') ??
      state.edge,
    onSelect: select,
    onSelectAccount: openAccount,
    unfolded: picture.unfolded,
    onUnfold: picture.details ? undefined : unfold,
    panelOpen: isSelected(state),
    legend: <Legend />,
  };
  return (
    <LayoutState picture={picture}>
      <TopologyGraph key={picture.details ? 'unfolded' : 'folded'} {...graph} />
      {props.onWhole ? (
        <WholeDrawing graph={graph} onDrawn={props.onWhole} />
      ) : null}
    </LayoutState>
  );
}
