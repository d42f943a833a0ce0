import type {
  BlastEffect,
  RuleFinding,
} from '@crossmesh/plugin-app-mesh-common';
import { worstCount } from '../../../lib/worstCount';
import type { TopologyModel } from '../buildModel';
import type { TopologyChange } from '../types';
import { countLinks } from './countLinks';
import { nodeTone } from './nodeTone';
import { podTone } from './podTone';
import type { Scene, SceneEdge } from './types';

const TONES = { error: 'bad', warning: 'fair' } as const;

export interface SceneOptions {
  model: TopologyModel;
  findings: ReadonlyMap<string, RuleFinding[]>;
  edgeFindings?: ReadonlyMap<string, RuleFinding[]>;
  effects?: ReadonlyMap<string, BlastEffect>;
  changes?: ReadonlyMap<string, TopologyChange>;
}

/** Reduces a mesh to what can be told from afar. */
export function buildScene(options: SceneOptions): Scene {
  const { model, findings, effects, changes } = options;
  const { layout } = model;
  return {
    boxes: layout.boxes,
    nodes: layout.nodes.map(place => {
      const node = model.nodes.get(place.id)!;
      return {
        ...place,
        name: node.name,
        role: node.role,
        tone: nodeTone(node, findings.get(node.id), effects?.get(node.id)),
        pods: podTone(node, model.cards?.get(node.id)),
        isMissing: node.status === 'MISSING',
        change: changes?.get(node.id),
      };
    }),
    edges: layout.edges.map((place): SceneEdge => {
      const { source, target, crossAccount } = model.edges.get(place.id)!;
      const severity = worstCount(
        options.edgeFindings?.get(place.id),
      )?.severity;
      const isLost = model.nodes.get(target)?.status === 'MISSING';
      return {
        ...place,
        source,
        target,
        crossAccount,
        tone: isLost ? 'bad' : severity && TONES[severity],
        change: changes?.get(place.id),
      };
    }),
    links: countLinks(model),
  };
}
