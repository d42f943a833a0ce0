import type { KubernetesObject } from '../../kubernetes';
import { CONTROLLER_NAMESPACE, WEBHOOK_SERVICE } from '../webhooks';

export const CONTROLLER_NAME = 'appmesh-controller';

const labels = { 'app.kubernetes.io/name': CONTROLLER_NAME };
const namespace = CONTROLLER_NAMESPACE;

/** The controller as a workload: its namespace, account, Deployment and webhook Service. */
export const controllerObjects = [
  {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: namespace },
  },
  {
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: { name: CONTROLLER_NAME, namespace, labels },
  },
  {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: WEBHOOK_SERVICE.name, namespace, labels },
    spec: {
      selector: labels,
      ports: [{ port: 443, targetPort: 'webhook-server' }],
    },
  },
  {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: CONTROLLER_NAME, namespace, labels },
    spec: {
      replicas: 1,
      selector: { matchLabels: labels },
      template: {
        metadata: {
          labels,
          // It is there from the start, as in a cluster that is set up already.
          annotations: { 'sandbox.crossmesh.io/start-delay': '0' },
        },
        spec: {
          serviceAccountName: CONTROLLER_NAME,
          containers: [
            {
              name: 'controller',
              image: 'public.ecr.aws/appmesh/appmesh-controller:v1.13.3',
              ports: [{ name: 'webhook-server', containerPort: 9443 }],
            },
          ],
        },
      },
    },
  },
] as unknown as KubernetesObject[];
