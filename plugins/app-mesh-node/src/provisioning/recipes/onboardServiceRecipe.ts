import { InputError, NotAllowedError } from '@backstage/errors';
import {
  validateAccountId,
  validateKubernetesName,
  validateMeshName,
  validatePort,
  validateRegion,
} from '@crossmesh/plugin-app-mesh-common';
import type { KubernetesObject } from '@kubernetes/client-node';
import type { Recipe } from '../engine';
import {
  accountGate,
  backendsGate,
  cloudMapGate,
  controllerGate,
  meshResourceGate,
  meshVisibleGate,
  namesFreeGate,
} from '../gates';
import {
  readWorkload,
  validateCloudMapName,
  type ServicePlan,
  type ServiceProtocol,
} from '../service';
import {
  calleeNameStep,
  manifestStep,
  namespaceStep,
  virtualNodeStep,
  virtualRouterStep,
  virtualServiceStep,
} from '../steps';
import { serviceOutputs } from './serviceOutputs';

/** @public */
export interface OnboardServiceOptions {
  /** The account that is to run the service. */
  accountId: string;
  region: string;
  meshName: string;
  meshOwner: string;
  /** The account's cluster; may be left out where it has only one in the region. */
  cluster?: string;
  /** Reference of the catalog entity that the service belongs to. */
  entityRef?: string;
  /** A gateway is refused; see the message for where it can be made. */
  type?: 'service' | 'gateway';
  /** The host name by which others in the mesh call it. */
  serviceName: string;
  namespace: string;
  /** The port that the application listens on. */
  port: number;
  protocol: ServiceProtocol;
  discovery: { type: 'dns' } | { type: 'cloudMap'; namespaceName: string };
  /** ARNs or names of the virtual services that it calls. */
  backends: string[];
  /** One Deployment, and the Services, ConfigMaps and ServiceAccounts it needs. */
  manifests: KubernetesObject[];
  retryPolicy?: { maxRetries: number; perRetryTimeoutMillis: number };
}

function refuseGateway(options: OnboardServiceOptions): void {
  if (options.type !== 'gateway') {
    return;
  }
  if (options.accountId !== options.meshOwner) {
    throw new NotAllowedError(
      `Account ${options.accountId} may not own a virtual gateway in the mesh ${options.meshName}, ${options.region}: App Mesh grants that to the mesh's owner only; put the gateway into account ${options.meshOwner}.`,
    );
  }
  throw new InputError(
    `app-mesh:service:onboard makes services, not virtual gateways; create the gateway of ${options.serviceName} in account ${options.accountId}, ${options.region}, with a VirtualGateway resource in its cluster.`,
  );
}

function planService(options: OnboardServiceOptions): ServicePlan {
  const { discovery, entityRef, manifests } = options;
  const serviceName = validateKubernetesName(options.serviceName, 'service');
  const namespace = validateKubernetesName(options.namespace, 'namespace');
  const port = validatePort(options.port);
  return {
    mesh: {
      region: validateRegion(options.region),
      meshOwner: validateAccountId(options.meshOwner),
      meshName: validateMeshName(options.meshName),
    },
    target: {
      accountId: validateAccountId(options.accountId),
      region: options.region,
      cluster: options.cluster,
    },
    namespace,
    serviceName,
    port,
    protocol: options.protocol,
    discovery:
      discovery.type === 'cloudMap'
        ? {
            type: 'cloudMap',
            namespaceName: validateCloudMapName(discovery.namespaceName),
          }
        : discovery,
    backends: [...new Set(options.backends)],
    entityRef,
    retryPolicy: options.retryPolicy,
    workload: readWorkload({
      manifests,
      serviceName,
      namespace,
      port,
      dns: discovery.type === 'dns',
      entityRef,
    }),
  };
}

/**
 * S14 to S18 of the tutorial, for one service: names for its callees, virtual node, router and service,
 * and the workload once there is a virtual node to inject for.
 *
 * @returns a recipe with the outputs `virtualServiceArn`, `virtualNodeArn`, and `url` where the manifests
 * hold a Service of type LoadBalancer
 * @throws InputError for what App Mesh or Kubernetes would refuse; NotAllowedError for a gateway in a
 * consumer account
 * @public
 */
export function onboardServiceRecipe(options: OnboardServiceOptions): Recipe {
  refuseGateway(options);
  const service = planService(options);
  const { discovery, mesh, namespace, serviceName, target, workload } = service;

  const labelled = namespaceStep({
    target,
    meshName: mesh.meshName,
    namespace,
    after: [],
  });
  const manifest = (object: typeof workload.deployment, after: string[]) =>
    manifestStep({ target, manifest: object, after });
  const names = service.backends.map(backend =>
    calleeNameStep(service, backend, [labelled.id]),
  );
  const before = [...workload.supports, ...workload.services].map(object =>
    manifest(object, [labelled.id]),
  );
  const node = virtualNodeStep(service, [labelled.id]);
  const router = virtualRouterStep(service, [node.id]);
  const virtualService = virtualServiceStep(service, [router.id]);
  // Envoy is injected when a pod is made, so its virtual node has to be there before.
  const deployment = manifest(workload.deployment, [
    ...names.map(({ id }) => id),
    ...before.map(({ id }) => id),
    virtualService.id,
  ]);

  return {
    name: 'service:onboard',
    title: `Onboard ${serviceName} into the mesh ${mesh.meshName}`,
    gates: [
      accountGate(target),
      meshVisibleGate(mesh, target.accountId),
      controllerGate(target),
      meshResourceGate(mesh, target),
      namesFreeGate(service),
      backendsGate(service),
      ...(discovery.type === 'cloudMap'
        ? [cloudMapGate({ ...target, name: discovery.namespaceName })]
        : []),
    ],
    steps: [
      labelled,
      ...names,
      ...before,
      node,
      router,
      virtualService,
      deployment,
    ],
    outputs: context => serviceOutputs(service, context),
  };
}
