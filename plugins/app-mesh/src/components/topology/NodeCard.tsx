import type {
  AccountSummary,
  BlastEffect,
  GraphNode,
  LayoutNode,
  RuleFinding,
  ServiceCard,
} from '@crossmesh/plugin-app-mesh-common';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { memo } from 'react';
import { nodeMarks } from '../../lib/nodeMarks';
import { worstCount } from '../../lib/worstCount';
import { useAppMeshTranslation } from '../../translation';
import { CARD } from './cardSize';
import { NodeFace } from './NodeFace';
import { FoldButton } from './FoldButton';
import { NodeFlags } from './NodeFlags';
import { NodeFoot } from './NodeFoot';
import { nodeName } from './nodeName';
import type { NodeRoute } from './nodeRoutes';
import { TeamLink } from './TeamLink';
import styles from './topology.module.css';
import type { TopologyChange, WalkKey } from './types';

/** What the button for folding takes of a card's first line. */
const FOLD_ROOM = 26;

export interface NodeCardProps {
  node: GraphNode;
  place: LayoutNode;
  card?: ServiceCard;
  /** Of an unfolded router. */
  routes?: NodeRoute[];
  accounts: AccountSummary[];
  unreadable: ReadonlySet<string>;
  /** What is wrong with it, and with what is folded into it. */
  findings?: RuleFinding[];
  inFocus: boolean;
  /** Whether to write on the card that it belongs to the entity. */
  flagged: boolean;
  selected: boolean;
  /** Whether it is among those that were asked for. */
  found: boolean;
  /** What becomes of it without the selected node. */
  effect?: BlastEffect;
  /** How it differs from another moment. */
  change?: TopologyChange;
  /** Whether its members stand beside it, or are folded into it; undefined where it has none. */
  fold?: 'open' | 'closed';
  /** Whether Tab stops here. */
  tabStop: boolean;
  dimmed: boolean;
  onOpen: (id: string) => void;
  onPoint: (id: string | undefined) => void;
  /** @returns whether the key meant something */
  onMove: (id: string, event: WalkKey) => boolean;
  onFocus: (id: string) => void;
  onUnfold?: (id: string, unfold: boolean) => void;
}

function PlainNodeCard(props: NodeCardProps) {
  const { node, place, card, inFocus, flagged, selected, dimmed } = props;
  const t = useAppMeshTranslation();
  const team = useEntityPresentation(node.team ?? 'group:none', {
    defaultKind: 'group',
  }).primaryTitle;
  const marks = nodeMarks(node, props.unreadable);
  const worst = worstCount(props.findings);
  const { width, height } = place;
  const state = [
    styles.card,
    node.status === 'MISSING' && styles.missing,
    selected && styles.selected,
    inFocus && styles.inFocus,
    props.found && styles.found,
    props.effect && styles[props.effect],
    props.change && styles[props.change],
    dimmed && styles.dimmed,
  ];
  return (
    <g
      transform={`translate(${place.x} ${place.y})`}
      className={state.filter(Boolean).join(' ')}
      onMouseEnter={() => props.onPoint(node.id)}
      onMouseLeave={() => props.onPoint(undefined)}
    >
      <g
        role="button"
        tabIndex={props.tabStop ? 0 : -1}
        data-node-id={node.id}
        aria-pressed={selected}
        aria-label={nodeName(t, node, {
          accounts: props.accounts,
          team: node.team && team,
          marks,
          worst,
          inFocus,
          effect: props.effect,
          change: props.change,
          routes: props.routes,
        })}
        className={styles.target}
        onClick={() => props.onOpen(node.id)}
        onFocus={() => {
          props.onPoint(node.id);
          props.onFocus(node.id);
        }}
        onBlur={() => props.onPoint(undefined)}
        onKeyDown={event => {
          if (event.key === 'Enter' || event.key === ' ') {
            event.preventDefault();
            props.onOpen(node.id);
          } else if (props.onMove(node.id, event)) {
            event.preventDefault();
          }
        }}
      >
        <rect
          x={-4}
          y={-4}
          width={width + 8}
          height={height + 8}
          rx={13}
          className={styles.ring}
        />
        <rect width={width} height={height} rx={10} className={styles.face} />
      </g>
      {/* The button's name says all of it, and must not lack what can be seen inside of the button. */}
      <g aria-hidden className={styles.inert}>
        <NodeFace
          node={node}
          width={width}
          marks={marks}
          buttonRoom={props.fold && props.onUnfold ? FOLD_ROOM : 0}
        />
        <NodeFoot
          node={node}
          card={card}
          routes={props.routes}
          width={width}
          height={height}
        />
        <NodeFlags
          marks={marks}
          worst={worst}
          inFocus={flagged}
          change={props.change}
          width={width}
        />
      </g>
      <TeamLink
        team={node.team}
        x={card ? 15 : 50}
        y={height - CARD.foot}
        width={width - (card ? 15 : 50) - (node.resourceOwner ? 98 : 12)}
      />
      {props.fold && props.onUnfold ? (
        <FoldButton
          name={node.name}
          x={width - FOLD_ROOM - 6}
          y={8}
          isOpen={props.fold === 'open'}
          onChange={unfold => props.onUnfold?.(node.id, unfold)}
        />
      ) : null}
    </g>
  );
}

/** A node, or a folded service, as a card that can be pointed at, focused and opened. */
export const NodeCard = memo(PlainNodeCard);
