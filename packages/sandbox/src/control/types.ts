/** A request that the sandbox has answered. */
export interface LoggedRequest {
  /** ISO 8601. */
  at: string;
  plane: 'aws' | 'kubernetes';
  accountId?: string;
  region?: string;
  /** SigV4 name of the AWS service, for example `appmesh`. */
  service?: string;
  /** AWS operation, for example `CreateMesh`; Kubernetes verb, for example `create`. */
  operation?: string;
  cluster?: string;
  /**
   * Who asked: the ARN of the AWS principal, or the Kubernetes user. The App Mesh controller is
   * `…:role/appmesh-controller` there and `system:serviceaccount:appmesh-system:appmesh-controller` here.
   */
  principal?: string;
  method: string;
  path: string;
  /** HTTP status; 0 where a fault dropped the connection. */
  status: number;
  /** Whether the operation could change anything. */
  write: boolean;
}

export interface RequestFilter {
  plane?: LoggedRequest['plane'];
  accountId?: string;
  service?: string;
  operation?: string;
  cluster?: string;
  write?: boolean;
  /** Keeps requests whose principal contains this text. */
  principal?: string;
  /** Leaves out requests whose principal contains this text. */
  notPrincipal?: string;
}

export interface RequestLog {
  record(request: LoggedRequest): void;
  list(filter?: RequestFilter): LoggedRequest[];
  clear(): void;
}

/** What a request is, before it is answered. */
export type PendingRequest = Omit<LoggedRequest, 'at' | 'status'>;

export type FaultEffect =
  /** Answers in the service's own error format. */
  | { kind: 'error'; status: number; code: string; message: string }
  /** Refuses with the service's own error for too many requests; does nothing. */
  | { kind: 'throttle' }
  | { kind: 'delay'; milliseconds: number }
  /** Answers nothing until the client closes the connection; goes on if the fault is removed. */
  | { kind: 'hang' }
  /** Closes the connection without answering. */
  | { kind: 'drop' }
  /** Does what was asked, then closes the connection without answering. */
  | { kind: 'drop-after-write' }
  /** Does what was asked, then closes the connection in the middle of the answer's body. */
  | { kind: 'truncate' };

export interface Fault {
  id: string;
  /** All given fields must match; `accountId` matches the role's account in `sts:AssumeRole`. */
  match: Pick<
    RequestFilter,
    | 'plane'
    | 'accountId'
    | 'service'
    | 'operation'
    | 'cluster'
    | 'write'
    | 'principal'
    | 'notPrincipal'
  > & {
    pathPrefix?: string;
  };
  effect: FaultEffect;
  /** Lets this many matching requests pass first. */
  skip?: number;
  /** Strikes this many times, then is over; for ever if absent. */
  times?: number;
  /**
   * Share of the matching requests that it strikes, above 0 and up to 1, which is the default.
   * Which ones depends on the sandbox's seed and their order alone.
   */
  share?: number;
}

export interface FaultRegistry {
  add(fault: Omit<Fault, 'id'>): Fault;
  remove(id: string): boolean;
  list(): Fault[];
  clear(): void;
  /** The fault that strikes the request, if any; counts the hit. */
  strike(request: PendingRequest): Fault | undefined;
  /** How often the fault of that id has struck; 0 if there is none. */
  strikes(id: string): number;
  /** Calls back once, when the fault is removed; at once if it is not there. */
  onRemoved(id: string, callback: () => void): () => void;
}
