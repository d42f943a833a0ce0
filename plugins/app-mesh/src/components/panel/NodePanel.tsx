import type {
  AccountSummary,
  BlastEffect,
  GraphNode,
  NotEvaluatedRule,
  RuleFinding,
} from '@crossmesh/plugin-app-mesh-common';
import type { ViewState } from '../../lib/viewState';
import { useAppMeshTranslation } from '../../translation';
import type { TopologyModel } from '../topology/buildModel';
import { KindIcon } from '../topology/KindIcon';
import { BlastSwitch } from './BlastSwitch';
import { HistoryTab } from './HistoryTab';
import { NodeFacts } from './NodeFacts';
import { NodeLinks } from './NodeLinks';
import { PanelFrame } from './PanelFrame';
import { PathButtons } from './PathButtons';
import { SpecTabs } from './SpecTabs';

export interface NodePanelProps {
  node: GraphNode;
  model: TopologyModel;
  accounts: AccountSummary[];
  unreadable: ReadonlySet<string>;
  /** What is wrong with it. */
  findings?: RuleFinding[];
  /** Which rules could not be evaluated in the mesh. */
  notEvaluated?: NotEvaluatedRule[];
  /** Effects of its absence on other nodes, if they are shown. */
  effects?: ReadonlyMap<string, BlastEffect>;
  state: ViewState;
  onChange: (change: Partial<ViewState>) => void;
}

/** One node: facts, spec, history, and where to go from here. */
export function NodePanel(props: NodePanelProps) {
  const { node, model, state, onChange } = props;
  const t = useAppMeshTranslation();
  const isMissing = node.status === 'MISSING';
  const findings = props.findings ?? [];
  const notEvaluated = (props.notEvaluated ?? []).filter(
    ({ accountId }) => accountId === node.resourceOwner,
  );
  const members = model.cards?.get(node.id)?.memberIds ?? [node.id];
  return (
    <PanelFrame
      id={node.id}
      icon={<KindIcon of={node.role} size={22} />}
      name={node.name}
      kind={t(`kind.${node.kind}`)}
      tab={state.tab}
      onTab={tab => onChange({ tab })}
      onClose={() => onChange({ selected: undefined })}
      actions={
        <>
          <BlastSwitch
            effects={props.effects}
            onChange={blast => onChange({ blast })}
          />
          <PathButtons id={node.id} state={state} onChange={onChange} />
        </>
      }
      summary={
        <>
          <NodeLinks node={node} model={model} />
          <NodeFacts
            node={node}
            model={model}
            accounts={props.accounts}
            unreadable={props.unreadable}
            findings={findings}
            notEvaluated={notEvaluated}
            onSpec={isMissing ? undefined : () => onChange({ tab: 'spec' })}
            onSelect={selected => onChange({ selected })}
            onEdge={edge => onChange({ edge })}
          />
        </>
      }
      spec={
        isMissing ? undefined : <SpecTabs arn={node.id} findings={findings} />
      }
      history={
        <HistoryTab
          mesh={model.graph.mesh}
          concerns={({ arn }) =>
            members.some(id => arn === id || arn.startsWith(`${id}/`))
          }
          onChange={onChange}
        />
      }
    />
  );
}
