import type {
  AccountSummary,
  GraphEdge,
  GraphNode,
  MeshId,
  RuleFinding,
} from '@crossmesh/plugin-app-mesh-common';
import { RiRouteLine } from '@remixicon/react';
import { specArn } from '../../lib/specArn';
import type { ViewState } from '../../lib/viewState';
import { useAppMeshTranslation } from '../../translation';
import { edgeName } from '../topology/edgeName';
import { EdgeFacts } from './EdgeFacts';
import { HistoryTab } from './HistoryTab';
import { PanelFrame } from './PanelFrame';
import { SpecTab } from './SpecTab';

export interface EdgePanelProps {
  edge: GraphEdge;
  source: GraphNode;
  target: GraphNode;
  mesh: MeshId;
  accounts: AccountSummary[];
  /** What is wrong with it. */
  findings?: RuleFinding[];
  state: ViewState;
  onChange: (change: Partial<ViewState>) => void;
}

/** One connection: its ends, what it matches, and the spec and history of what makes it. */
export function EdgePanel(props: EdgePanelProps) {
  const { edge, source, target, state, onChange } = props;
  const t = useAppMeshTranslation();
  const arn = specArn(edge);
  const isMissing = source.status === 'MISSING';
  const findings = props.findings ?? [];
  const inSource = arn === edge.source;
  return (
    <PanelFrame
      id={edge.id}
      icon={<RiRouteLine size={22} aria-hidden />}
      name={`${source.name} → ${target.name}`}
      kind={t(`edge.kind.${edge.type}`)}
      tab={state.tab}
      onTab={tab => onChange({ tab })}
      onClose={() => onChange({ edge: undefined })}
      summary={
        <EdgeFacts
          edge={edge}
          source={source}
          target={target}
          spoken={edgeName(t, edge, source, target, props.accounts)}
          accounts={props.accounts}
          findings={findings}
          onSpec={isMissing ? undefined : () => onChange({ tab: 'spec' })}
          onSelect={selected => onChange({ selected })}
        />
      }
      spec={
        isMissing ? undefined : (
          <SpecTab
            arn={arn}
            findings={findings.filter(finding => finding.arn === arn)}
          />
        )
      }
      history={
        <HistoryTab
          mesh={props.mesh}
          concerns={change => {
            // A backend or provider is part of its source's spec, a route has a spec of its own.
            const field = edge.type === 'backend' ? 'spec.backends' : 'spec';
            return (
              change.arn === arn &&
              (!inSource ||
                change.change !== 'changed' ||
                change.differences.some(({ path }) => path.startsWith(field)))
            );
          }}
          onChange={onChange}
        />
      }
    />
  );
}
