import {
  VirtualGatewayClientPolicy$,
  VirtualGatewayFileAccessLog$,
  VirtualGatewayHealthCheckPolicy$,
  VirtualGatewayListenerTls$,
} from '@aws-sdk/client-app-mesh';
import { InputError } from '@backstage/errors';
import {
  validateAccountId,
  validateKubernetesName,
  validateMeshName,
  validatePort,
  validateRegion,
} from '@crossmesh/plugin-app-mesh-common';
import { checkShape } from '../schema';
import type { ExposeGatewayOptions } from './ExposeGatewayOptions';
import { GATEWAY_POOL_SHAPES } from './shapes';
import { planRoute } from './planRoute';
import type { GatewayPlan } from './types';

const ENVOY_IMAGE = 'public.ecr.aws/appmesh/aws-appmesh-envoy:v1.34.13.3-prod';
const ENVOY_PORT = 8088;
const IMAGE = /^[a-z0-9]([\w.:/@-]{0,253}[A-Za-z0-9])?$/;

function planReplicas({ gatewayName, replicas = 2 }: ExposeGatewayOptions) {
  if (!Number.isInteger(replicas) || replicas < 1 || replicas > 50) {
    throw new InputError(
      `The gateway ${gatewayName} is to have ${replicas} Envoys; give a whole number from 1 to 50, App Mesh's quota for one gateway.`,
    );
  }
  return replicas;
}

function planImage({ gatewayName, image = ENVOY_IMAGE }: ExposeGatewayOptions) {
  if (!IMAGE.test(image)) {
    throw new InputError(
      `The image "${image}" of the gateway ${gatewayName} is none; give one such as ${ENVOY_IMAGE}.`,
    );
  }
  return image;
}

function planRoutes({ gatewayName, protocol, routes }: ExposeGatewayOptions) {
  if (routes.length === 0) {
    throw new InputError(
      `The gateway ${gatewayName} has no routes and would lead nowhere; give at least one.`,
    );
  }
  const planned = routes.map(route => planRoute(route, protocol));
  const names = planned.map(({ name }) => name);
  const twin = names.find((name, index) => names.indexOf(name) !== index);
  if (twin) {
    throw new InputError(
      `The gateway ${gatewayName} has the route ${twin} twice; give each a name of its own.`,
    );
  }
  return planned;
}

/**
 * Checks all that can be known of a gateway without asking anybody.
 *
 * @throws InputError for what App Mesh or Kubernetes would refuse
 */
export function planGateway(options: ExposeGatewayOptions): GatewayPlan {
  const { protocol, tls } = options;
  const gatewayName = validateKubernetesName(options.gatewayName, 'gateway');
  const healthCheck = options.healthCheck && {
    protocol,
    ...options.healthCheck,
  };
  const checks = {
    tls: [tls, VirtualGatewayListenerTls$],
    clientPolicy: [options.clientPolicy, VirtualGatewayClientPolicy$],
    healthCheck: [healthCheck, VirtualGatewayHealthCheckPolicy$],
    connectionPool: [options.connectionPool, GATEWAY_POOL_SHAPES[protocol]],
    accessLog: [options.accessLog, VirtualGatewayFileAccessLog$],
  } as const;
  for (const [path, [value, schema]] of Object.entries(checks)) {
    if (value !== undefined) {
      checkShape(value, schema, { path, of: gatewayName });
    }
  }
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
    gatewayName,
    namespace: validateKubernetesName(options.namespace, 'namespace'),
    protocol,
    port: validatePort(options.port ?? ENVOY_PORT),
    servicePort: validatePort(options.servicePort ?? (tls ? 443 : 80)),
    serviceType: options.serviceType ?? 'LoadBalancer',
    replicas: planReplicas(options),
    image: planImage(options),
    routes: planRoutes(options),
    tls,
    clientPolicy: options.clientPolicy,
    healthCheck,
    connectionPool: options.connectionPool,
    accessLog: options.accessLog,
    entityRef: options.entityRef,
  };
}
