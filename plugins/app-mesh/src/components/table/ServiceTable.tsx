import {
  type AccountSummary,
  foldServices,
  type GraphEdge,
  type MeshGraph,
  type ServiceCard,
  type ServiceCardTarget,
} from '@crossmesh/plugin-app-mesh-common';
import { Cell, CellText, type ColumnConfig, Table, Text } from '@backstage/ui';
import { useMemo } from 'react';
import { listenersText } from '../../lib/listenersText';
import { nodeMarks } from '../../lib/nodeMarks';
import { weightText } from '../../lib/weightText';
import { useAppMeshTranslation } from '../../translation';
import { EntityLink } from '../EntityLink';
import { Lines } from './Lines';

interface Row {
  id: string;
  card: ServiceCard;
  callers: string[];
  callees: string[];
}

function toRows(mesh: MeshGraph): Row[] {
  const { graph, cards } = foldServices(mesh);
  const names = new Map(graph.nodes.map(node => [node.id, node.name]));
  const ends = (
    match: (edge: GraphEdge) => boolean,
    end: 'source' | 'target',
  ) => graph.edges.filter(match).map(edge => names.get(edge[end]) ?? edge[end]);
  return graph.nodes.map(({ id }) => ({
    id,
    card: cards.get(id)!,
    callers: ends(edge => edge.target === id, 'source'),
    callees: ends(edge => edge.source === id, 'target'),
  }));
}

/** The same facts as the drawing, one row per service. */
export function ServiceTable({
  graph,
  found,
  accounts,
  unreadable,
  onSelect,
}: {
  graph: MeshGraph;
  /** Ids of nodes whose services alone are to be shown; undefined for all. */
  found?: ReadonlySet<string>;
  accounts: AccountSummary[];
  unreadable: ReadonlySet<string>;
  onSelect: (id: string) => void;
}) {
  const t = useAppMeshTranslation();
  const rows = useMemo(
    () =>
      toRows(graph).filter(
        ({ card }) =>
          found === undefined || card.memberIds.some(id => found.has(id)),
      ),
    [graph, found],
  );
  const nameOf = useMemo(
    () => new Map(accounts.map(({ accountId, name }) => [accountId, name])),
    [accounts],
  );
  const columns = useMemo(
    (): ColumnConfig<Row>[] => [
      {
        id: 'service',
        label: t('table.service'),
        isRowHeader: true,
        defaultWidth: '1.6fr',
        cell: ({ card: { head } }) => (
          <CellText
            title={head.name}
            description={[t(`kind.${head.kind}`), listenersText(head)]
              .filter(Boolean)
              .join(' · ')}
          />
        ),
      },
      {
        id: 'account',
        label: t('table.account'),
        defaultWidth: '1.2fr',
        cell: ({ card: { head } }) => (
          <Lines
            lines={[
              {
                text: [
                  head.resourceOwner
                    ? nameOf.get(head.resourceOwner) ?? head.resourceOwner
                    : t('account.missing'),
                ],
                note: [
                  head.resourceOwner,
                  head.resourceOwner === head.meshOwner
                    ? t('account.meshOwner')
                    : undefined,
                ],
              },
            ]}
          />
        ),
      },
      {
        id: 'team',
        label: t('table.team'),
        cell: ({ card: { head } }) => (
          <Cell>
            {head.team ? (
              <EntityLink entityRef={head.team} defaultKind="group" />
            ) : (
              <Text variant="body-medium" color="secondary">
                {t('team.none')}
              </Text>
            )}
          </Cell>
        ),
      },
      {
        id: 'status',
        label: t('table.status'),
        cell: ({ card: { head } }) => {
          const marks = nodeMarks(head, unreadable);
          const states = marks.map(mark => t(`status.${mark}`));
          const lines = states.length > 0 ? states : [t('status.ACTIVE')];
          return <Lines lines={lines.map(text => ({ text: [text] }))} />;
        },
      },
      {
        id: 'targets',
        label: t('table.targets'),
        defaultWidth: '1.8fr',
        cell: ({ card }) => {
          const own: ServiceCardTarget = { workload: card.head };
          const targets = card.head.role === 'workload' ? [own] : card.targets;
          return (
            <Lines
              lines={targets.map(target => {
                const { workload } = target;
                return {
                  text: [workload.name],
                  note: [
                    weightText(target),
                    workload.pods &&
                      t('pods.ready', {
                        ready: `${workload.pods.readyPods}`,
                        total: `${workload.pods.pods}`,
                      }),
                    [workload.cluster, workload.namespace]
                      .filter(Boolean)
                      .join(' / '),
                  ],
                };
              })}
            />
          );
        },
      },
      {
        id: 'callers',
        label: t('table.callers'),
        cell: ({ callers }) => (
          <Lines lines={callers.map(name => ({ text: [name] }))} />
        ),
      },
      {
        id: 'callees',
        label: t('table.callees'),
        cell: ({ callees }) => (
          <Lines lines={callees.map(name => ({ text: [name] }))} />
        ),
      },
    ],
    [t, nameOf, unreadable],
  );
  return (
    <Table
      columnConfig={columns}
      data={rows}
      pagination={{ type: 'none' }}
      rowConfig={{ onClick: row => onSelect(row.id) }}
      emptyState={t('table.empty')}
    />
  );
}
