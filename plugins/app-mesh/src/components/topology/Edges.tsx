import type {
  AccountSummary,
  GraphEdge,
} from '@crossmesh/plugin-app-mesh-common';
import { useMemo } from 'react';
import { useAppMeshTranslation } from '../../translation';
import type { TopologyModel } from './buildModel';
import { EdgeLabel } from './EdgeLabel';
import { edgeLabelText } from './edgeLabelText';
import { EdgeLine } from './EdgeLine';
import { edgeName } from './edgeName';

/** All edges with their labels, those of the node in question brought forward. */
export function Edges({
  model,
  accounts,
  prefix,
  pointed,
  selected,
}: {
  model: TopologyModel;
  accounts: AccountSummary[];
  prefix: string;
  /** Id of the node whose edges stand out while all others step back. */
  pointed?: string;
  /** Id of a node whose edges stand out. */
  selected?: string;
}) {
  const t = useAppMeshTranslation();
  const lines = useMemo(
    () =>
      model.layout.edges.map(place => {
        const edge = model.edges.get(place.id)!;
        const parallel = model.leaving
          .get(edge.source)!
          .filter(other => other.target === edge.target);
        return {
          place,
          edge,
          label: edgeLabelText(t, parallel),
          name: edgeName(
            t,
            edge,
            model.nodes.get(edge.source)!,
            model.nodes.get(edge.target)!,
            accounts,
          ),
        };
      }),
    [model, accounts, t],
  );
  const touches = (edge: GraphEdge, id: string | undefined) =>
    id !== undefined && (edge.source === id || edge.target === id);
  const isDimmed = (edge: GraphEdge) =>
    pointed !== undefined && !touches(edge, pointed);
  return (
    <g role="group" aria-label={t('graph.edges')}>
      {lines.map(({ edge, place, name }) => (
        <EdgeLine
          key={edge.id}
          edge={edge}
          place={place}
          name={name}
          prefix={prefix}
          toMissing={model.nodes.get(edge.target)?.status === 'MISSING'}
          highlighted={touches(edge, pointed) || touches(edge, selected)}
          dimmed={isDimmed(edge)}
        />
      ))}
      {lines.map(({ edge, place, label }) =>
        label && place.label ? (
          <EdgeLabel
            key={edge.id}
            {...label}
            place={place.label}
            dimmed={isDimmed(edge)}
          />
        ) : null,
      )}
    </g>
  );
}
