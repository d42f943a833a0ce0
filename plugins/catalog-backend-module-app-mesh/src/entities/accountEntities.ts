import type { ResourceEntity } from '@backstage/catalog-model';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  ANNOTATION_VIEW_URL,
} from '@backstage/catalog-model';
import {
  ANNOTATION_ACCOUNT_ID,
  ANNOTATION_FINDINGS,
  ANNOTATION_MESH_ARN,
  ANNOTATION_REGION,
  ANNOTATION_VIRTUAL_GATEWAY_ARN,
  ANNOTATION_VIRTUAL_NODE_ARN,
  ANNOTATION_VIRTUAL_SERVICE_ARN,
  RESOURCE_TYPE_MESH,
  RESOURCE_TYPE_VIRTUAL_GATEWAY,
  RESOURCE_TYPE_VIRTUAL_NODE,
  RESOURCE_TYPE_VIRTUAL_SERVICE,
  entityNameForArn,
  type FindingsResponse,
  type GraphNode,
  type GraphResponse,
} from '@crossmesh/plugin-app-mesh-common';
import { Dependencies } from './Dependencies';
import { consoleUrl } from './consoleUrl';
import { FindingCounts } from './FindingCounts';

/** The kinds that become entities, with type and annotation; routers and routes stay out. */
const KINDS: Partial<
  Record<GraphNode['kind'], { type: string; annotation: string; words: string }>
> = {
  VirtualService: {
    type: RESOURCE_TYPE_VIRTUAL_SERVICE,
    annotation: ANNOTATION_VIRTUAL_SERVICE_ARN,
    words: 'Virtual service',
  },
  VirtualNode: {
    type: RESOURCE_TYPE_VIRTUAL_NODE,
    annotation: ANNOTATION_VIRTUAL_NODE_ARN,
    words: 'Virtual node',
  },
  VirtualGateway: {
    type: RESOURCE_TYPE_VIRTUAL_GATEWAY,
    annotation: ANNOTATION_VIRTUAL_GATEWAY_ARN,
    words: 'Virtual gateway',
  },
};

const UNKNOWN_OWNER = 'unknown';

/** Type of the location that the entities name as their origin. */
export const LOCATION_TYPE = 'app-mesh';

function resource(options: {
  arn: string;
  title: string;
  type: string;
  description: string;
  owner: string;
  dependsOn: string[];
  accountId: string;
  region: string;
  annotations: Record<string, string>;
}): ResourceEntity {
  const location = `${LOCATION_TYPE}:${options.arn}`;
  const viewUrl = consoleUrl(options.arn);
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      namespace: 'default',
      name: entityNameForArn(options.arn, options.title),
      title: options.title,
      description: options.description,
      annotations: {
        [ANNOTATION_LOCATION]: location,
        [ANNOTATION_ORIGIN_LOCATION]: location,
        ...(viewUrl && { [ANNOTATION_VIEW_URL]: viewUrl }),
        [ANNOTATION_ACCOUNT_ID]: options.accountId,
        [ANNOTATION_REGION]: options.region,
        ...options.annotations,
      },
    },
    spec: {
      type: options.type,
      owner: options.owner,
      dependsOn: options.dependsOn,
    },
  };
}

/** A virtual router is no entity, so what is wrong with it counts with its virtual service. */
function routersByService({ graph }: GraphResponse): Map<string, string> {
  const routers = new Set(
    graph.nodes.flatMap(({ id, kind }) =>
      kind === 'VirtualRouter' ? [id] : [],
    ),
  );
  return new Map(
    graph.edges
      .filter(({ target, type }) => type === 'provider' && routers.has(target))
      .map(({ source, target }) => [source, target]),
  );
}

/**
 * The entities of one account in one mesh: the mesh itself where the account owns it, and the virtual
 * services, nodes and gateways that the account created.
 *
 * @param found - what is wrong with the mesh; undefined if that is not known
 */
export function accountEntities(
  response: GraphResponse,
  accountId: string,
  found?: FindingsResponse,
): ResourceEntity[] {
  const { mesh, nodes } = response.graph;
  const account = response.accounts.find(a => a.accountId === accountId);
  const name = account ? `${account.name} (${accountId})` : accountId;
  const dependencies = new Dependencies(response.graph);
  const counts = found && new FindingCounts(found);
  const routers = routersByService(response);
  const entities: ResourceEntity[] = [];

  if (mesh.meshOwner === accountId) {
    const consumers = response.shares.map(share => share.consumer).sort();
    entities.push(
      resource({
        arn: mesh.arn,
        title: mesh.meshName,
        type: RESOURCE_TYPE_MESH,
        description: `App Mesh owned by account ${name} in ${mesh.region}${
          consumers.length > 0 ? `, shared with ${consumers.join(', ')}` : ''
        }.`,
        owner: account?.team ?? UNKNOWN_OWNER,
        dependsOn: [],
        accountId,
        region: mesh.region,
        annotations: {
          [ANNOTATION_MESH_ARN]: mesh.arn,
          ...(counts && { [ANNOTATION_FINDINGS]: counts.ofMesh() }),
        },
      }),
    );
  }

  for (const node of nodes) {
    const kind = KINDS[node.kind];
    if (
      !kind ||
      node.resourceOwner !== accountId ||
      node.status === 'MISSING'
    ) {
      continue;
    }
    entities.push(
      resource({
        arn: node.id,
        title: node.name,
        type: kind.type,
        description: `${kind.words} of account ${name} in mesh ${mesh.meshName} of ${mesh.meshOwner}, ${mesh.region}.`,
        owner: node.team ?? account?.team ?? UNKNOWN_OWNER,
        dependsOn: dependencies.of(node),
        accountId,
        region: mesh.region,
        annotations: {
          [ANNOTATION_MESH_ARN]: mesh.arn,
          [kind.annotation]: node.id,
          ...(counts && {
            [ANNOTATION_FINDINGS]: counts.ofResource(accountId, [
              node.id,
              ...[routers.get(node.id) ?? []].flat(),
            ]),
          }),
        },
      }),
    );
  }
  return entities;
}
