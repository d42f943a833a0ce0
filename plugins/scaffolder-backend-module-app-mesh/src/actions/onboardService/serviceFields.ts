import type { z as zod } from 'zod/v3';
import { clientPolicyOf, trafficFields } from '../trafficFields';

type Z = typeof zod;

/** What is said of a service beside the account and the mesh. */
export const serviceFields = {
  component: (z: Z) =>
    z
      .string()
      .describe(
        'Reference of the catalog component that the service belongs to, for example component:default/yelb-ui.',
      ),
  type: (z: Z) =>
    z
      .enum(['service', 'gateway'])
      .optional()
      .describe(
        'What to onboard; a gateway is refused, with the account that may own one.',
      ),
  serviceName: (z: Z) =>
    z
      .string()
      .describe(
        'Name of the virtual service: the host name by which others in the mesh call it.',
      ),
  namespace: (z: Z) =>
    z.string().describe('Namespace of the workload; it joins the mesh.'),
  port: (z: Z) =>
    z.number().describe('Port that the application listens on, 1 to 65535.'),
  protocol: (z: Z) =>
    z
      .enum(['http', 'http2', 'grpc', 'tcp'])
      .describe('Protocol that it speaks there.'),
  discovery: (z: Z) =>
    z
      .enum(['dns', 'cloudMap'])
      .describe(
        "How Envoys find the pods: by the cluster's DNS, for which the manifests must hold a Service of the service's name, or through Cloud Map.",
      ),
  cloudMapNamespace: (z: Z) =>
    z
      .string()
      .optional()
      .describe(
        "The account's Cloud Map namespace, for the discovery cloudMap.",
      ),
  alsoIn: (z: Z) =>
    z
      .array(
        z.object({
          accountId: z.string().describe('Its twelve digits, as text.'),
          cluster: z.string().optional(),
          cloudMapNamespace: z
            .string()
            .optional()
            .describe('The same name as in the first account by default.'),
          weight: z
            .number()
            .optional()
            .describe('Share of the calls in percent.'),
        }),
      )
      .optional()
      .describe(
        'Further accounts (or clusters) that run the service behind the same name; found through Cloud Map only. Weights are given for all of them or for none, and the first account gets the rest. Where none is given, a new service gets even shares; one that runs keeps those it has.',
      ),
  backends: (z: Z) =>
    z
      .array(
        z.union([
          z.string(),
          z.object({
            virtualService: z.string(),
            clientPolicy: clientPolicyOf(z).optional(),
          }),
        ]),
      )
      .optional()
      .describe(
        'Services of the mesh that this one calls, in whatever account: by the ARN or the name of the virtual service, or by the reference of the catalog entity. With a clientPolicy of its own each, where needed.',
      ),
  manifests: (z: Z) =>
    z
      .union([z.string(), z.array(z.record(z.any()))])
      .describe(
        'One Deployment, and the Services, ConfigMaps and ServiceAccounts it needs: YAML text or a list of objects.',
      ),
  retryPolicy: (z: Z) =>
    z
      .object({
        maxRetries: z.number().describe('How often to try again.'),
        perRetryTimeoutMillis: z
          .number()
          .describe('Milliseconds until a try counts as failed.'),
        httpRetryEvents: z
          .array(z.string())
          .optional()
          .describe(
            'server-error, gateway-error, client-error, stream-error; all but client-error by default.',
          ),
        tcpRetryEvents: z
          .array(z.enum(['connection-error']))
          .optional()
          .describe('connection-error by default.'),
        grpcRetryEvents: z
          .array(
            z.enum([
              'cancelled',
              'deadline-exceeded',
              'internal',
              'resource-exhausted',
              'unavailable',
            ]),
          )
          .optional()
          .describe('internal, resource-exhausted, unavailable by default.'),
      })
      .optional()
      .describe(
        "How callers' Envoys repeat failed calls; not for the protocol tcp.",
      ),
  ...trafficFields,
};
