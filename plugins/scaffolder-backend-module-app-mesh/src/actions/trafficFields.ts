import type { z as zod } from 'zod/v3';

type Z = typeof zod;

const duration = (z: Z) =>
  z.object({
    unit: z.enum(['s', 'ms']).describe('Seconds or milliseconds.'),
    value: z.number().describe('How many.'),
  });

const files = (z: Z) =>
  z.object({
    certificateChain: z.string().describe('Path in the Envoy container.'),
    privateKey: z.string().describe('Path in the Envoy container.'),
  });

const secret = (z: Z) =>
  z.object({
    secretName: z
      .string()
      .describe('Name of the secret, for SPIRE the SPIFFE id.'),
  });

const validation = (z: Z, acm: boolean) =>
  z.object({
    trust: z
      .object({
        ...(acm && {
          acm: z
            .object({
              certificateAuthorityArns: z
                .array(z.string())
                .describe('1 to 3 authorities of AWS Private CA.'),
            })
            .optional(),
        }),
        file: z
          .object({ certificateChain: z.string().describe('Path.') })
          .optional(),
        sds: secret(z).optional(),
      })
      .describe('Who signs the certificates that are trusted; one of these.'),
    subjectAlternativeNames: z
      .object({ match: z.object({ exact: z.array(z.string()) }) })
      .optional()
      .describe('Names of which the certificate must have one.'),
  });

export const clientPolicyOf = (z: Z) =>
  z.object({
    tls: z
      .object({
        enforce: z.boolean().optional().describe('True by default.'),
        ports: z.array(z.number()).optional().describe('All by default.'),
        certificate: z
          .object({ file: files(z).optional(), sds: secret(z).optional() })
          .optional()
          .describe('For mTLS: what it shows of itself; one of these.'),
        validation: validation(z, true),
      })
      .optional(),
  });

/** Inputs of services and gateways, in the shapes of App Mesh's API, which checks them further. */
export const trafficFields = {
  timeout: (z: Z) =>
    z
      .object({
        perRequest: duration(z).optional(),
        idle: duration(z).optional(),
      })
      .optional()
      .describe(
        'Timeouts of requests (not for TCP) and of idle connections, for the route and the listener alike; 15 s and 300 s in App Mesh where they are left out.',
      ),
  tls: (z: Z) =>
    z
      .object({
        mode: z.enum(['STRICT', 'PERMISSIVE', 'DISABLED']),
        certificate: z
          .object({
            acm: z.object({ certificateArn: z.string() }).optional(),
            file: files(z).optional(),
            sds: secret(z).optional(),
          })
          .describe('One of these.'),
        validation: validation(z, false)
          .optional()
          .describe('For mTLS: which callers are trusted.'),
      })
      .optional()
      .describe(
        'TLS of the listener, with a certificate of ACM, of files or of SDS, and for mTLS whom it trusts.',
      ),
  clientPolicy: (z: Z) =>
    clientPolicyOf(z)
      .optional()
      .describe(
        'TLS that is asked of the services behind, and for mTLS the own certificate; one backend may have its own.',
      ),
  healthCheck: (z: Z) =>
    z
      .object({
        healthyThreshold: z.number().describe('2 to 10.'),
        unhealthyThreshold: z.number().describe('2 to 10.'),
        intervalMillis: z.number().describe('5000 to 300000.'),
        timeoutMillis: z.number().describe('2000 to 60000.'),
        protocol: z.enum(['http', 'http2', 'grpc', 'tcp']).optional(),
        path: z.string().optional().describe('For HTTP.'),
        port: z.number().optional(),
      })
      .optional()
      .describe("How Envoys check it, in the listener's protocol by default."),
  outlierDetection: (z: Z) =>
    z
      .object({
        maxServerErrors: z.number().describe('In a row, at least 1.'),
        interval: duration(z).describe('Between two looks.'),
        baseEjectionDuration: duration(z),
        maxEjectionPercent: z.number().describe('0 to 100.'),
      })
      .optional()
      .describe('When callers leave out a pod that fails.'),
  connectionPool: (z: Z) =>
    z
      .object({
        maxConnections: z.number().optional().describe('For HTTP and TCP.'),
        maxPendingRequests: z.number().optional().describe('For HTTP.'),
        maxRequests: z.number().optional().describe('For HTTP/2 and gRPC.'),
      })
      .optional()
      .describe('How much at a time an Envoy lets through.'),
  accessLog: (z: Z) =>
    z
      .object({
        path: z.string().describe('For example /dev/stdout.'),
        format: z
          .object({
            text: z.string().optional(),
            json: z
              .array(z.object({ key: z.string(), value: z.string() }))
              .optional(),
          })
          .optional()
          .describe("Envoy's own by default; one of these."),
      })
      .optional()
      .describe('Where Envoy writes a line for every call; no log by default.'),
};
