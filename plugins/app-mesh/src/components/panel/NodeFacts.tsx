import type {
  AccountSummary,
  GraphNode,
  NotEvaluatedRule,
  RuleFinding,
} from '@crossmesh/plugin-app-mesh-common';
import { accountLabel } from '../../lib/accountLabel';
import { discoveryText } from '../../lib/discoveryText';
import { listenersText } from '../../lib/listenersText';
import { nodeMarks } from '../../lib/nodeMarks';
import { tlsText } from '../../lib/tlsText';
import { weightText } from '../../lib/weightText';
import { useAppMeshTranslation } from '../../translation';
import { EntityLink } from '../EntityLink';
import type { TopologyModel } from '../topology/buildModel';
import { CopyableArn } from './CopyableArn';
import { EdgeButtons } from './EdgeButtons';
import { Fact } from './Fact';
import { FindingList } from './FindingList';
import styles from './panel.module.css';

export interface NodeFactsProps {
  node: GraphNode;
  model: TopologyModel;
  accounts: AccountSummary[];
  unreadable: ReadonlySet<string>;
  /** What is wrong with it. */
  findings: RuleFinding[];
  /** Which rules could not be evaluated for its account. */
  notEvaluated: NotEvaluatedRule[];
  /** Shows its spec; absent where it has none. */
  onSpec?: () => void;
  onSelect: (id: string) => void;
  onEdge: (id: string) => void;
}

/** All facts about one node. */
export function NodeFacts(props: NodeFactsProps) {
  const { node, model, accounts } = props;
  const t = useAppMeshTranslation();
  const card = model.cards?.get(node.id);
  const state = [
    ...(node.status === 'ACTIVE' ? [t('status.ACTIVE')] : []),
    ...nodeMarks(node, props.unreadable).map(mark => t(`status.${mark}`)),
  ];
  const podsOf = ({ pods }: GraphNode) =>
    pods &&
    t('pods.ready', { ready: `${pods.readyPods}`, total: `${pods.pods}` });
  return (
    <dl className={styles.facts}>
      <Fact label={t('panel.status')}>{state.join(', ')}</Fact>
      <FindingList
        findings={props.findings}
        notEvaluated={props.notEvaluated}
        onSpec={props.onSpec}
      />
      <Fact label={t('panel.team')}>
        {node.team ? (
          <EntityLink entityRef={node.team} defaultKind="group" />
        ) : (
          t('team.none')
        )}
      </Fact>
      <Fact label={t('panel.component')}>
        {node.entityRef ? (
          <EntityLink entityRef={node.entityRef} defaultKind="component" />
        ) : undefined}
      </Fact>
      <Fact label={t('panel.evidence')}>
        {node.ownershipSource && t(`evidence.${node.ownershipSource}`)}
      </Fact>
      <Fact label={t('panel.resourceOwner')}>
        {node.resourceOwner && accountLabel(node.resourceOwner, accounts)}
      </Fact>
      <Fact label={t('panel.meshOwner')}>
        {accountLabel(node.meshOwner, accounts)}
      </Fact>
      <Fact label={t('panel.listeners')}>{listenersText(node)}</Fact>
      <Fact label={t('panel.tls')}>{tlsText(t, node)}</Fact>
      <Fact label={t('panel.discovery')}>{discoveryText(t, node)}</Fact>
      <Fact label={t('panel.pods')}>{podsOf(node)}</Fact>
      <Fact label={t('panel.cluster')}>{node.cluster}</Fact>
      <Fact label={t('panel.namespace')}>{node.namespace}</Fact>
      <Fact label={t('panel.callers')}>
        <EdgeButtons
          edges={model.arriving.get(node.id) ?? []}
          end="source"
          nodes={model.nodes}
          onSelect={props.onSelect}
          onEdge={props.onEdge}
        />
      </Fact>
      <Fact label={t('panel.provider')}>{card?.router?.name}</Fact>
      {card && card.targets.length > 0 ? (
        <Fact label={t('table.targets')}>
          {card.targets.map(target => (
            <div key={`${target.workload.id} ${target.route}`}>
              {[
                target.workload.name,
                weightText(target),
                podsOf(target.workload),
              ]
                .filter(Boolean)
                .join(' · ')}
            </div>
          ))}
        </Fact>
      ) : null}
      <Fact label={t('panel.callees')}>
        <EdgeButtons
          edges={model.leaving.get(node.id) ?? []}
          end="target"
          nodes={model.nodes}
          onSelect={props.onSelect}
          onEdge={props.onEdge}
        />
      </Fact>
      <Fact label={t('panel.arn')}>
        {node.status === 'MISSING' ? undefined : <CopyableArn arn={node.id} />}
      </Fact>
    </dl>
  );
}
