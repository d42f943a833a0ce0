import { clusterOf } from '../cluster';
import type { Recipe } from '../engine';
import {
  accountGate,
  backendsGate,
  controllerGate,
  gatewayNameFreeGate,
  meshResourceGate,
  meshVisibleGate,
  quotaGate,
} from '../gates';
import {
  gatewayAwsName,
  planGateway,
  refuseConsumer,
  type ExposeGatewayOptions,
} from '../gateway';
import {
  gatewayRouteStep,
  gatewayWorkloadSteps,
  namespaceStep,
  virtualGatewayStep,
} from '../steps';
import { gatewayOutputs } from './gatewayOutputs';

/**
 * A way into the mesh: a virtual gateway with its Envoys and their Service, and gateway routes to services
 * of whatever account.
 *
 * @returns a recipe with the outputs `virtualGatewayArn`, and `url` once the load balancer has an address
 * @throws InputError for what App Mesh or Kubernetes would refuse; NotAllowedError in an account that does
 * not own the mesh
 * @public
 */
export function exposeGatewayRecipe(options: ExposeGatewayOptions): Recipe {
  refuseConsumer(options);
  const gateway = planGateway(options);
  const { gatewayName, mesh, namespace, routes, target } = gateway;
  const labelled = namespaceStep({
    target,
    meshName: mesh.meshName,
    namespace,
    after: [],
  });
  const virtualGateway = virtualGatewayStep(gateway, [labelled.id]);
  const after = [virtualGateway.id];
  return {
    name: 'gateway:expose',
    title: `Expose the gateway ${gatewayName} of the mesh ${mesh.meshName}`,
    gates: [
      accountGate(target),
      meshVisibleGate(mesh, target.accountId),
      controllerGate(target),
      meshResourceGate(mesh, target),
      gatewayNameFreeGate(gateway),
      quotaGate({
        mesh,
        accountId: target.accountId,
        async wanted(context) {
          const { cluster } = await clusterOf(context, target);
          const nameOf = (name?: string) =>
            gatewayAwsName(gateway, cluster.name, name);
          return [
            { kind: 'virtualGateway', names: [nameOf()] },
            {
              kind: 'gatewayRoute',
              parent: nameOf(),
              names: routes.map(({ name }) => nameOf(name)),
            },
          ];
        },
      }),
      backendsGate({
        mesh,
        target,
        backends: routes.map(({ virtualService }) => virtualService),
      }),
    ],
    steps: [
      labelled,
      virtualGateway,
      ...routes.map(route => gatewayRouteStep(gateway, route, after)),
      ...gatewayWorkloadSteps(gateway, after),
    ],
    outputs: context => gatewayOutputs(gateway, context),
  };
}
