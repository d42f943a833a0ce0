import type {
  ClientPolicy,
  Duration,
  FileAccessLog,
  HealthCheckPolicy,
  ListenerTls,
  OutlierDetection,
} from '@aws-sdk/client-app-mesh';

/**
 * How a service's Envoys treat its traffic, in the shapes of App Mesh's API. What is left out is taken
 * away from a service that has it.
 *
 * @public
 */
export interface ServiceSettings {
  /**
   * Of requests (not for TCP) and of idle connections: on the route and on the listener, because App Mesh
   * ends a request after 15 s where either says nothing.
   */
  timeout?: { perRequest?: Duration; idle?: Duration };
  /** What the service's own Envoy offers: its certificate, and for mTLS whom it trusts. */
  tls?: ListenerTls;
  /** What the service asks of those it calls, unless a backend says otherwise. */
  clientPolicy?: ClientPolicy;
  /** The protocol is the service's own where it is left out. */
  healthCheck?: Omit<HealthCheckPolicy, 'protocol'> & {
    protocol?: HealthCheckPolicy['protocol'];
  };
  outlierDetection?: OutlierDetection;
  /** Connections for HTTP and TCP, requests for HTTP/2 and gRPC. */
  connectionPool?: {
    maxConnections?: number;
    maxPendingRequests?: number;
    maxRequests?: number;
  };
  /** Where Envoy writes its access log, for example `/dev/stdout`, and how. */
  accessLog?: FileAccessLog;
}
