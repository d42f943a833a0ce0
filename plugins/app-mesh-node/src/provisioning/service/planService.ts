import { ClientPolicy$ } from '@aws-sdk/client-app-mesh';
import { InputError } from '@backstage/errors';
import {
  validateAccountId,
  validateCloudMapNamespace,
  validateKubernetesName,
  validateMeshName,
  validatePort,
  validateRegion,
} from '@crossmesh/plugin-app-mesh-common';
import { checkShape } from '../schema';
import { checkRetryPolicy } from './checkRetryPolicy';
import type {
  BackendOption,
  OnboardServiceOptions,
} from './OnboardServiceOptions';
import { planElsewhere } from './planElsewhere';
import { readWorkload } from './readWorkload';
import { checkSettings } from './settings';
import type { ServiceProtocol } from './ServiceProtocol';
import type { ServicePlan } from './types';

const PROTOCOLS: ServiceProtocol[] = ['http', 'http2', 'grpc', 'tcp'];

function planBackends(
  serviceName: string,
  options: (string | BackendOption)[],
): Pick<ServicePlan, 'backends' | 'clientPolicies'> {
  const given = options.map(option =>
    typeof option === 'string' ? { virtualService: option } : option,
  );
  const clientPolicies: ServicePlan['clientPolicies'] = new Map();
  for (const { virtualService, clientPolicy } of given) {
    if (!virtualService) {
      throw new InputError(
        `A backend of ${serviceName} is empty; give the ARN or the name of a virtual service.`,
      );
    }
    if (clientPolicy) {
      checkShape(clientPolicy, ClientPolicy$, {
        path: 'clientPolicy',
        of: `the backend ${virtualService} of ${serviceName}`,
      });
      clientPolicies.set(virtualService, clientPolicy);
    }
  }
  const backends = given.map(({ virtualService }) => virtualService);
  return { backends: [...new Set(backends)], clientPolicies };
}

/**
 * Checks all that can be known of a service without asking anybody.
 *
 * @throws InputError for what App Mesh or Kubernetes would refuse
 */
export function planService(options: OnboardServiceOptions): ServicePlan {
  const { discovery, entityRef, manifests, protocol } = options;
  const serviceName = validateKubernetesName(options.serviceName, 'service');
  const namespace = validateKubernetesName(options.namespace, 'namespace');
  const port = validatePort(options.port);
  if (!PROTOCOLS.includes(protocol)) {
    throw new InputError(
      `The service ${serviceName} speaks ${JSON.stringify(
        protocol,
      )}, which App Mesh does not know; give one of ${PROTOCOLS.join(', ')}.`,
    );
  }
  checkRetryPolicy(options.retryPolicy, { serviceName, protocol });
  const settings = checkSettings(
    {
      accessLog: options.accessLog,
      clientPolicy: options.clientPolicy,
      connectionPool: options.connectionPool,
      healthCheck: options.healthCheck,
      outlierDetection: options.outlierDetection,
      timeout: options.timeout,
      tls: options.tls,
    },
    { serviceName, protocol },
  );
  const home: ServicePlan = {
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
    protocol,
    discovery:
      discovery.type === 'cloudMap'
        ? {
            type: 'cloudMap',
            namespaceName: validateCloudMapNamespace(discovery.namespaceName),
            serviceName,
          }
        : discovery,
    ...planBackends(serviceName, options.backends),
    entityRef,
    retryPolicy: options.retryPolicy,
    settings,
    elsewhere: [],
    workload: readWorkload({
      manifests,
      serviceName,
      namespace,
      port,
      dns: discovery.type === 'dns',
      entityRef,
    }),
  };
  return { ...home, ...planElsewhere(home, options.alsoIn ?? []) };
}
