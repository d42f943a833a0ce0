import type {
  AccountSummary,
  BlastEffect,
  GraphEdge,
  GraphNode,
  RuleFinding,
} from '@crossmesh/plugin-app-mesh-common';
import { ButtonIcon, Text } from '@backstage/ui';
import { RiCloseLine } from '@remixicon/react';
import { useEffect, useRef } from 'react';
import { accountLabel } from '../../lib/accountLabel';
import { listenersText } from '../../lib/listenersText';
import { nodeMarks } from '../../lib/nodeMarks';
import { weightText } from '../../lib/weightText';
import { useAppMeshTranslation } from '../../translation';
import { EntityLink } from '../EntityLink';
import type { TopologyModel } from '../topology/buildModel';
import { KindIcon } from '../topology/KindIcon';
import { BlastSwitch } from './BlastSwitch';
import { CopyableArn } from './CopyableArn';
import { Fact } from './Fact';
import { FindingList } from './FindingList';
import { NodeButtons } from './NodeButtons';
import styles from './panel.module.css';

export interface NodePanelProps {
  node: GraphNode;
  model: TopologyModel;
  accounts: AccountSummary[];
  unreadable: ReadonlySet<string>;
  /** What is wrong with it. */
  findings?: RuleFinding[];
  /** Effects of its absence on other nodes, if they are shown. */
  effects?: ReadonlyMap<string, BlastEffect>;
  onSelect: (id: string | undefined) => void;
  onBlast: (shown: boolean) => void;
}

function others(
  model: TopologyModel,
  edges: GraphEdge[] | undefined,
  end: 'source' | 'target',
): GraphNode[] {
  const ids = [...new Set((edges ?? []).map(edge => edge[end]))];
  return ids.flatMap(id => model.nodes.get(id) ?? []);
}

/** All facts about one node. Takes the focus when it opens; Escape closes it. */
export function NodePanel(props: NodePanelProps) {
  const { node, model, accounts, onSelect } = props;
  const t = useAppMeshTranslation();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    panel.current?.focus({ preventScroll: true });
  }, [node.id]);
  useEffect(() => {
    const element = panel.current;
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        onSelect(undefined);
      }
    };
    element?.addEventListener('keydown', closeOnEscape);
    return () => element?.removeEventListener('keydown', closeOnEscape);
  }, [onSelect]);

  const marks = nodeMarks(node, props.unreadable);
  const card = model.cards?.get(node.id);
  const leaving = model.leaving.get(node.id);
  const isMissing = node.status === 'MISSING';
  const state = [
    ...(node.status === 'ACTIVE' ? [t('status.ACTIVE')] : []),
    ...marks.map(mark => t(`status.${mark}`)),
  ];
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      className={styles.panel}
      aria-label={t('panel.label', { name: node.name })}
    >
      <header className={styles.head}>
        <KindIcon of={node.role} size={22} />
        <div className={styles.title}>
          <Text as="h3" variant="title-x-small">
            {node.name}
          </Text>
          <Text variant="body-small" color="secondary">
            {t(`kind.${node.kind}`)}
          </Text>
        </div>
        <ButtonIcon
          variant="tertiary"
          icon={<RiCloseLine />}
          aria-label={t('panel.close')}
          onPress={() => onSelect(undefined)}
        />
      </header>
      <BlastSwitch effects={props.effects} onChange={props.onBlast} />
      <dl className={styles.facts}>
        <Fact label={t('panel.status')}>{state.join(', ')}</Fact>
        <FindingList findings={props.findings ?? []} />
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
        <Fact label={t('panel.pods')}>
          {node.pods &&
            t('pods.ready', {
              ready: `${node.pods.readyPods}`,
              total: `${node.pods.pods}`,
            })}
        </Fact>
        <Fact label={t('panel.cluster')}>{node.cluster}</Fact>
        <Fact label={t('panel.namespace')}>{node.namespace}</Fact>
        <Fact label={t('panel.callers')}>
          <NodeButtons
            nodes={others(model, model.arriving.get(node.id), 'source')}
            onSelect={onSelect}
          />
        </Fact>
        {card?.router ? (
          <Fact label={t('panel.provider')}>{card.router.name}</Fact>
        ) : null}
        {card && card.targets.length > 0 ? (
          <Fact label={t('table.targets')}>
            {card.targets.map(target => (
              <div key={`${target.workload.id} ${target.route}`}>
                {[
                  target.workload.name,
                  weightText(target),
                  target.workload.pods &&
                    t('pods.ready', {
                      ready: `${target.workload.pods.readyPods}`,
                      total: `${target.workload.pods.pods}`,
                    }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </div>
            ))}
          </Fact>
        ) : null}
        <Fact label={t('panel.callees')}>
          <NodeButtons
            nodes={others(model, leaving, 'target')}
            note={target =>
              weightText(leaving?.find(edge => edge.target === target.id) ?? {})
            }
            onSelect={onSelect}
          />
        </Fact>
        <Fact label={t('panel.arn')}>
          {isMissing ? undefined : <CopyableArn arn={node.id} />}
        </Fact>
      </dl>
    </aside>
  );
}
