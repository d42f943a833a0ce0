import type {
  ComparisonResponse,
  GraphResponse,
  MeshGraph,
  NotEvaluatedRule,
  RuleFinding,
} from '@crossmesh/plugin-app-mesh-common';
import { Button } from '@backstage/ui';
import { RiEyeOffLine } from '@remixicon/react';
import type { ReactNode } from 'react';
import { useStable } from '../../hooks/useStable';
import type { ViewState } from '../../lib/viewState';
import { useAppMeshTranslation } from '../../translation';
import { ExportMenu } from '../export/ExportMenu';
import { svgToPng } from '../export/svgToPng';
import { useWholeDrawing } from '../export/useWholeDrawing';
import { FindBar } from '../find/FindBar';
import { PathBar } from '../path/PathBar';
import { StateCard } from '../states/StateCard';
import { Comparison } from '../time/Comparison';
import { DetailsPanel } from './DetailsPanel';
import { MeshDrawing } from './MeshDrawing';
import { useMeshPicture } from './useMeshPicture';
import { ViewControls } from './ViewControls';
import styles from './view.module.css';

const NO_FINDINGS: RuleFinding[] = [];

export interface MeshBodyProps {
  response: GraphResponse;
  /** The mesh at an earlier moment, and in what it differs. */
  earlier?: MeshGraph;
  comparison?: ComparisonResponse;
  /** What is wrong with the mesh; undefined while that is not known. */
  findings?: RuleFinding[];
  /** Which rules could not be evaluated. */
  notEvaluated?: NotEvaluatedRule[];
  /** Ids of accounts that could not be read. */
  unreadable: ReadonlySet<string>;
  /** Controls of the page that it is on. */
  controls?: ReactNode;
  /** Whether the row for paths is open although no end is chosen. */
  withPath: boolean;
  state: ViewState;
  onChange: (change: Partial<ViewState>) => void;
}

/** A mesh that has something in it: what is asked for, its drawing, table or tree, and what is selected. */
export function MeshBody(props: MeshBodyProps) {
  const { response, comparison, state, onChange } = props;
  const t = useAppMeshTranslation();
  const { accounts } = response;
  const picture = useMeshPicture({
    graph: response.graph,
    earlier: props.earlier,
    changes: comparison?.changes,
    accounts,
    findings: useStable(props.findings ?? NO_FINDINGS),
    focusIds: response.focus,
    state,
  });
  const { result, shown, model } = picture;
  const { toSvg, onWhole } = useWholeDrawing(model.layout);
  const panel = (
    <DetailsPanel
      response={response}
      picture={picture}
      unreadable={props.unreadable}
      notEvaluated={props.notEvaluated}
      state={state}
      onChange={onChange}
    />
  );
  return (
    <>
      <ViewControls
        as={state.as}
        details={picture.details}
        onChange={onChange}
        actions={
          <>
            {props.controls}
            <ExportMenu
              graph={shown}
              accounts={accounts}
              drawing={
                state.as === 'graph' && model.layout.nodes.length > 0
                  ? {
                      svg: toSvg,
                      png: async () => svgToPng(await toSvg(), model.layout),
                    }
                  : undefined
              }
            />
          </>
        }
      />
      <FindBar state={state} result={result} onChange={onChange} />
      {props.withPath || state.from || state.to ? (
        <PathBar
          graph={shown}
          path={picture.path}
          state={state}
          onChange={onChange}
        />
      ) : null}
      {comparison ? <Comparison comparison={comparison} /> : null}
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
        <div className={`${styles.body} ${styles[state.as]}`}>
          <MeshDrawing
            picture={picture}
            accounts={accounts}
            unreadable={props.unreadable}
            state={state}
            onChange={onChange}
            onWhole={onWhole}
          />
          {panel}
        </div>
      )}
    </>
  );
}
