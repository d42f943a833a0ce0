import type { z as zod } from 'zod/v3';
import { trafficFields } from '../trafficFields';

type Z = typeof zod;

/** What is said of a gateway beside the account and the mesh. */
export const gatewayFields = {
  component: (z: Z) =>
    z
      .string()
      .optional()
      .describe(
        'Reference of the catalog component that the gateway belongs to, for example component:default/yelb-gateway.',
      ),
  gatewayName: (z: Z) =>
    z.string().describe('Name of the gateway and of its Service.'),
  namespace: (z: Z) =>
    z.string().describe('Namespace of its Envoys; it joins the mesh.'),
  protocol: (z: Z) =>
    z
      .enum(['http', 'http2', 'grpc'])
      .describe('Protocol that callers from outside speak.'),
  routes: (z: Z) =>
    z
      .array(
        z.object({
          name: z.string().describe('Unique in the namespace.'),
          virtualService: z
            .string()
            .describe(
              'ARN or name of the virtual service, or reference of its catalog entity, in whatever account.',
            ),
          match: z
            .record(z.any())
            .optional()
            .describe(
              "As in App Mesh's API: prefix, path, hostname, headers, queryParameters, method; for gRPC serviceName, hostname, metadata. The prefix / by default.",
            ),
          rewrite: z
            .record(z.any())
            .optional()
            .describe("As in App Mesh's API: prefix, path, hostname."),
          priority: z.number().optional().describe('0 is tried first.'),
        }),
      )
      .describe(
        'What the gateway leads to which service. Routes that it has beside these are left alone.',
      ),
  port: (z: Z) =>
    z.number().optional().describe('Port of its Envoys; 8088 by default.'),
  servicePort: (z: Z) =>
    z
      .number()
      .optional()
      .describe('Port of its Service; 443 with TLS and 80 without by default.'),
  serviceType: (z: Z) =>
    z
      .enum(['LoadBalancer', 'NodePort', 'ClusterIP'])
      .optional()
      .describe('Type of its Service; LoadBalancer by default.'),
  replicas: (z: Z) =>
    z.number().optional().describe('How many Envoys, 1 to 50; 2 by default.'),
  image: (z: Z) =>
    z
      .string()
      .optional()
      .describe("Image of the Envoys; App Mesh's own by default."),
  tls: trafficFields.tls,
  clientPolicy: trafficFields.clientPolicy,
  healthCheck: trafficFields.healthCheck,
  connectionPool: trafficFields.connectionPool,
  accessLog: trafficFields.accessLog,
};
