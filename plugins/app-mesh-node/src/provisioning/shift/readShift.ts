import { InputError, NotFoundError } from '@backstage/errors';
import { APP_MESH_API, clusterOf, type ClusterResource } from '../cluster';
import { place, type ProvisioningContext } from '../engine';
import {
  ROUTE_FIELDS,
  type RouteTarget,
  type VirtualRouterResource,
} from '../service';
import { resolveNode } from './resolveNode';
import { ANNOTATION_SHIFT, readShiftRecord } from './shiftRecord';
import type { ShiftPlan, ShiftState } from './types';

function nodeName(
  target: RouteTarget,
  namespace: string,
  local: ClusterResource[],
): string {
  if (target.virtualNodeARN) {
    return target.virtualNodeARN.split('/').at(-1) ?? '';
  }
  const reference = target.virtualNodeRef;
  const node = local.find(
    ({ metadata }) =>
      metadata?.name === reference?.name &&
      metadata?.namespace === (reference?.namespace ?? namespace),
  );
  return String(node?.spec?.awsName ?? reference?.name ?? '');
}

function otherNode(
  { routeName, serviceName, to }: ShiftPlan,
  targets: ShiftState['targets'],
  toName: string,
): string {
  const others = targets.filter(({ name }) => name !== toName);
  if (others.length !== 1) {
    throw new InputError(
      `The route ${routeName} of ${serviceName} leads to ${
        others.map(({ name }) => name).join(', ') || 'nothing'
      } beside ${to}; say in "from" which of them is to lose calls.`,
    );
  }
  return others[0].name;
}

/**
 * Where a shift stands, by what the cluster and App Mesh say.
 *
 * @throws NotFoundError if the router, the route or a node is missing; InputError if the route does not
 * lead to the node that is to lose calls
 */
export async function readShift(
  context: ProvisioningContext,
  shift: ShiftPlan,
): Promise<ShiftState> {
  const { namespace, routeName, serviceName, target } = shift;
  const client = await clusterOf(context, target);
  const [router, local] = await Promise.all([
    client.read<VirtualRouterResource>({
      apiVersion: APP_MESH_API,
      kind: 'VirtualRouter',
      namespace,
      name: serviceName,
    }),
    client.list<ClusterResource>({
      apiVersion: APP_MESH_API,
      kind: 'VirtualNode',
    }),
  ]);
  const where = `namespace ${namespace} of cluster ${
    client.cluster.name
  } of ${place(context.accounts, target)}`;
  if (!router) {
    throw new NotFoundError(
      `There is no VirtualRouter ${serviceName} in ${where}; onboard the service there first.`,
    );
  }
  const routes = router.spec?.routes ?? [];
  const route = routes.find(({ name }) => name === routeName);
  const field = ROUTE_FIELDS.find(name => route?.[name]);
  const found = field && route?.[field]?.action?.weightedTargets;
  if (!field || !found) {
    throw new NotFoundError(
      `The VirtualRouter ${serviceName} in ${where} has no route ${routeName}; it has ${
        routes.map(({ name }) => name).join(', ') || 'none'
      }.`,
    );
  }
  const targets = found.map(item => ({
    ...item,
    name: nodeName(item, namespace, local),
  }));
  const to = await resolveNode(context, shift, { node: shift.to, local });
  const from = await resolveNode(context, shift, {
    node: shift.from ?? otherNode(shift, targets, to.name),
    local,
  });
  const weightOf = (name: string) =>
    targets.find(item => item.name === name)?.weight;
  const fromWeight = weightOf(from.name);
  if (fromWeight === undefined) {
    throw new InputError(
      `The route ${routeName} of ${serviceName} does not lead to ${
        from.name
      } but to ${targets
        .map(({ name }) => name)
        .join(', ')}; name one of them in "from".`,
    );
  }
  return {
    router,
    route: routeName,
    field,
    targets,
    from,
    to,
    weights: { from: fromWeight, to: weightOf(to.name) },
    record: readShiftRecord(router.metadata?.annotations?.[ANNOTATION_SHIFT]),
  };
}
