import { matchesSelector, type ClusterResource } from '../cluster';

interface NodeResource extends ClusterResource {
  spec?: {
    podSelector?: { matchLabels?: Record<string, string> };
    backends?: {
      virtualService?: {
        virtualServiceRef?: { name?: string };
        virtualServiceARN?: string;
      };
    }[];
  };
}

const ENTITY = 'crossmesh.io/entity-ref';
const COMPONENT = 'backstage.io/kubernetes-id';

function labelsOf({ metadata }: ClusterResource): Record<string, string> {
  return metadata?.labels ?? {};
}

/** The callees' names, as Services without a selector have them. */
function calleesOf(node: NodeResource): string[] {
  return (node.spec?.backends ?? []).flatMap(({ virtualService }) => {
    const { virtualServiceARN, virtualServiceRef } = virtualService ?? {};
    const name =
      virtualServiceRef?.name ?? virtualServiceARN?.split('/').at(-1);
    return name?.split('.')[0] ?? [];
  });
}

function agree(a: Record<string, string>, b: Record<string, string>): boolean {
  const shared = Object.keys(a).filter(key => key in b);
  return shared.length > 0 && shared.every(key => a[key] === b[key]);
}

/**
 * Which of the objects that Crossmesh made in a namespace belong to one service only, by its virtual node:
 * the Deployment and pods that it selects, their Services, names of callees that nobody else there has,
 * and what else carries the component's label, unless another virtual node is the component's too.
 */
export function serviceOf(
  node: NodeResource,
  nodes: NodeResource[],
): (object: ClusterResource) => boolean {
  const others = nodes.filter(
    ({ metadata }) => metadata?.name !== node.metadata?.name,
  );
  const entity = node.metadata?.annotations?.[ENTITY];
  const alone =
    entity !== undefined &&
    others.every(({ metadata }) => metadata?.annotations?.[ENTITY] !== entity);
  const component = entity?.split('/').at(-1);
  const selector = node.spec?.podSelector;
  const kept = others.flatMap(calleesOf);
  const names = calleesOf(node).filter(name => !kept.includes(name));

  return object => {
    const { kind, metadata, spec } = object;
    switch (kind) {
      case 'Deployment': {
        const { template } = Object(spec);
        return matchesSelector(
          selector,
          Object(template?.metadata).labels ?? {},
        );
      }
      case 'Pod':
        return matchesSelector(selector, labelsOf(object));
      case 'Service': {
        const pods: Record<string, string> = Object(spec).selector ?? {};
        return Object.keys(pods).length > 0
          ? agree(pods, selector?.matchLabels ?? {})
          : names.includes(metadata?.name ?? '');
      }
      default:
        return alone && labelsOf(object)[COMPONENT] === component;
    }
  };
}
