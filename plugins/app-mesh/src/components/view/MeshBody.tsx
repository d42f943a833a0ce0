import type {
  AccountSummary,
  MeshGraph,
  RuleFinding,
} from '@crossmesh/plugin-app-mesh-common';
import { Button } from '@backstage/ui';
import { RiEyeOffLine } from '@remixicon/react';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { ViewState } from '../../hooks/useViewState';
import { useStable } from '../../hooks/useStable';
import { findingsByNode } from '../../lib/findingsByNode';
import { useAppMeshTranslation } from '../../translation';
import { drawingToSvg } from '../export/drawingToSvg';
import { ExportMenu } from '../export/ExportMenu';
import { svgToPng } from '../export/svgToPng';
import { FindBar } from '../find/FindBar';
import { useFoundGraph } from '../find/useFoundGraph';
import { NodePanel } from '../panel/NodePanel';
import { StateCard } from '../states/StateCard';
import { ServiceTable } from '../table/ServiceTable';
import { drawnEffects } from '../topology/drawnEffects';
import { TopologyGraph } from '../topology/TopologyGraph';
import { useTopologyModel } from '../topology/useTopologyModel';
import { Legend } from './Legend';
import { ViewControls } from './ViewControls';
import styles from './view.module.css';

const NO_FINDINGS: RuleFinding[] = [];
const NOTHING: ReadonlySet<string> = new Set();

/** Above this many nodes a mesh is shown folded, unless the user has said otherwise. */
const UNFOLDED_LIMIT = 40;

export interface MeshBodyProps {
  graph: MeshGraph;
  accounts: AccountSummary[];
  /** What is wrong with the mesh; undefined while that is not known. */
  findings?: RuleFinding[];
  /** Ids of accounts that could not be read. */
  unreadable: ReadonlySet<string>;
  /** Ids of nodes that belong to the entity whose page this is. */
  focusIds: string[];
  state: ViewState;
  onChange: (change: Partial<ViewState>) => void;
}

/** A mesh that has something in it: what is asked for, the graph or the table, and what is selected. */
export function MeshBody(props: MeshBodyProps) {
  const { graph, accounts, unreadable, focusIds, state, onChange } = props;
  const t = useAppMeshTranslation();
  const all = useStable(props.findings ?? NO_FINDINGS);
  const result = useFoundGraph(graph, accounts, state, all);
  const shown = result.graph;
  const details = state.details ?? graph.nodes.length <= UNFOLDED_LIMIT;
  const [opened, setOpened] = useState<ReadonlySet<string>>(NOTHING);
  const { model } = useTopologyModel(shown, details || opened);
  const unfold = useCallback((id: string, isOpen: boolean) => {
    setOpened(current => {
      const next = new Set(current);
      if (isOpen) {
        next.add(id);
      } else {
        next.delete(id);
      }
      return next;
    });
  }, []);
  const findings = useMemo(
    () => findingsByNode(all, shown, model.drawnFor),
    [all, shown, model],
  );
  const focus = useMemo(
    () => new Set(focusIds.flatMap(id => model.drawnFor.get(id) ?? [])),
    [focusIds, model],
  );
  const found = useMemo(() => {
    const { ids } = result.found;
    return ids && new Set(Array.from(ids, id => model.drawnFor.get(id) ?? id));
  }, [result.found, model]);
  const selected = model.drawnFor.get(state.selected ?? '');
  const node = model.nodes.get(selected ?? '');
  const effects = useMemo(
    () =>
      state.blast && selected
        ? drawnEffects(shown, model, selected)
        : undefined,
    [state.blast, selected, shown, model],
  );
  const body = useRef<HTMLDivElement>(null);
  const toSvg = async () => {
    const svg = body.current?.querySelector<SVGSVGElement>('svg[role="group"]');
    return svg ? drawingToSvg(svg, model.layout) : '';
  };
  const select = useCallback(
    (id: string | undefined) => onChange({ selected: id }),
    [onChange],
  );

  const drawing =
    state.as === 'table' ? (
      <div className={styles.table}>
        <ServiceTable
          graph={shown}
          found={result.found.ids}
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
        findings={findings}
        focus={focus}
        found={found}
        effects={effects}
        selected={selected}
        onSelect={select}
        unfolded={opened}
        onUnfold={details ? undefined : unfold}
        panelOpen={node !== undefined}
        legend={<Legend />}
      />
    );
  return (
    <>
      <ViewControls
        as={state.as}
        details={details}
        onChange={onChange}
        actions={
          <ExportMenu
            graph={shown}
            accounts={accounts}
            drawing={
              state.as === 'graph'
                ? {
                    svg: toSvg,
                    png: async () => svgToPng(await toSvg(), model.layout),
                  }
                : undefined
            }
          />
        }
      />
      <FindBar state={state} result={result} onChange={onChange} />
      {shown.nodes.length === 0 ? (
        <StateCard
          icon={<RiEyeOffLine />}
          title={t('find.nothingLeftTitle')}
          text={t('find.nothingLeftText')}
        >
          <Button onPress={() => onChange({ hide: undefined })}>
            {t('find.showAll')}
          </Button>
        </StateCard>
      ) : (
        <div ref={body} className={`${styles.body} ${styles[state.as]}`}>
          {drawing}
          {node ? (
            <NodePanel
              node={node}
              model={model}
              accounts={accounts}
              unreadable={unreadable}
              findings={findings.get(node.id)}
              effects={effects}
              onSelect={select}
              onBlast={blast => onChange({ blast })}
            />
          ) : null}
        </div>
      )}
    </>
  );
}
