import type {
  AccountSummary,
  GraphEdge,
  LayoutEdge,
  RuleFinding,
} from '@crossmesh/plugin-app-mesh-common';
import { useMemo } from 'react';
import { useAppMeshTranslation } from '../../translation';
import { worstCount } from '../../lib/worstCount';
import type { TopologyModel } from './buildModel';
import { EdgeLabel } from './EdgeLabel';
import { EdgeLine } from './EdgeLine';
import { edgeTexts } from './edgeTexts';
import type { TopologyChange, TopologyPath, WalkKey } from './types';

export interface EdgesProps {
  model: TopologyModel;
  /** Those to draw. */
  places: LayoutEdge[];
  /** Whether to write on them. */
  labelled: boolean;
  accounts: AccountSummary[];
  prefix: string;
  /** Id of the node whose edges stand out while all others step back. */
  pointed?: string;
  /** Id of a node whose edges stand out, or of an edge. */
  selected?: string;
  /** What is wrong, by edge. */
  findings?: ReadonlyMap<string, RuleFinding[]>;
  changes?: ReadonlyMap<string, TopologyChange>;
  path?: TopologyPath;
  onOpen: (id: string) => void;
  onMove: (id: string, event: WalkKey) => boolean;
}

/** Edges with their labels, those of the node in question brought forward. */
export function Edges(props: EdgesProps) {
  const { model, places, accounts, pointed, selected, path } = props;
  const t = useAppMeshTranslation();
  const textsOf = useMemo(
    () => edgeTexts(t, model, accounts),
    [t, model, accounts],
  );
  const touches = (edge: GraphEdge, id: string | undefined) =>
    id !== undefined && (edge.source === id || edge.target === id);
  const isDimmed = (edge: GraphEdge) =>
    pointed === undefined
      ? path !== undefined && !path.edges.has(edge.id)
      : !touches(edge, pointed);
  return (
    <g role="group" aria-label={t('graph.edges')}>
      {places.map(place => {
        const edge = model.edges.get(place.id)!;
        const worst = worstCount(props.findings?.get(edge.id));
        return (
          <EdgeLine
            key={edge.id}
            edge={edge}
            place={place}
            name={[
              textsOf(edge).name,
              worst &&
                t(`findings.count.${worst.severity}`, {
                  total: `${worst.count}`,
                }),
            ]
              .filter(Boolean)
              .join(', ')}
            severity={worst?.severity}
            prefix={props.prefix}
            toMissing={model.nodes.get(edge.target)?.status === 'MISSING'}
            highlighted={
              touches(edge, pointed) ||
              touches(edge, selected) ||
              (path?.edges.has(edge.id) ?? false)
            }
            selected={edge.id === selected}
            change={props.changes?.get(edge.id)}
            dimmed={isDimmed(edge)}
            onOpen={props.onOpen}
            onMove={props.onMove}
          />
        );
      })}
      {props.labelled
        ? places.map(place => {
            const edge = model.edges.get(place.id)!;
            const { label } = textsOf(edge);
            return label && place.label ? (
              <EdgeLabel
                key={edge.id}
                {...label}
                place={place.label}
                dimmed={isDimmed(edge)}
              />
            ) : null;
          })
        : null}
    </g>
  );
}
