import type { GraphNode, MeshGraph } from '@crossmesh/plugin-app-mesh-common';

/** Crossmesh's templates that change what is there. */
export type ChangeTemplate = 'onboard-service' | 'canary' | 'expose-gateway';

/** A template, and what its form can be filled with. */
export interface TemplateChoice {
  template: ChangeTemplate;
  values: Record<string, string>;
}

const BY_ROLE: Record<GraphNode['role'], ChangeTemplate[]> = {
  service: ['onboard-service', 'canary'],
  router: ['canary'],
  workload: ['onboard-service'],
  gateway: ['expose-gateway'],
};

/** The fields of each form that a node can fill. */
const FIELDS: Record<ChangeTemplate, string[]> = {
  'onboard-service': [
    'component',
    'meshArn',
    'accountId',
    'namespace',
    'serviceName',
  ],
  canary: ['meshArn', 'accountId', 'namespace', 'serviceName'],
  'expose-gateway': ['meshArn', 'gatewayName', 'namespace'],
};

/** The name of the service that a node provides, if there is just one. */
function serviceNameOf(node: GraphNode, graph: MeshGraph): string | undefined {
  const services = new Set<string>();
  const seen = new Set([node.id]);
  const queue = [node];
  for (let next = queue.pop(); next; next = queue.pop()) {
    if (next.role === 'service') {
      services.add(next.name);
      continue;
    }
    const sources = graph.edges.filter(
      ({ target, type }) =>
        target === next?.id && (type === 'provider' || type === 'route'),
    );
    for (const { source } of sources) {
      const found = graph.nodes.find(({ id }) => id === source);
      if (found && !seen.has(source)) {
        seen.add(source);
        queue.push(found);
      }
    }
  }
  return services.size === 1 ? [...services][0] : undefined;
}

/** The templates by which a node can be changed, with the fields of their forms that are known. */
export function templatesFor(
  node: GraphNode,
  graph: MeshGraph,
): TemplateChoice[] {
  if (!node.resourceOwner) {
    return [];
  }
  const known: Record<string, string | undefined> = {
    meshArn: graph.mesh.arn,
    accountId: node.resourceOwner,
    namespace: node.namespace,
    component: node.entityRef,
    gatewayName: node.name,
    serviceName: serviceNameOf(node, graph),
  };
  return BY_ROLE[node.role].map(template => ({
    template,
    values: Object.fromEntries(
      FIELDS[template].flatMap(field => {
        const value = known[field];
        return value === undefined ? [] : [[field, value]];
      }),
    ),
  }));
}
