/** @public */
export interface ShiftRouteOptions {
  /** The account whose cluster has the virtual router. */
  accountId: string;
  region: string;
  meshName: string;
  meshOwner: string;
  /** The account's cluster; may be left out where it has only one in the region. */
  cluster?: string;
  namespace: string;
  /** Name of the service, which its VirtualRouter resource bears. */
  serviceName: string;
  /** The route of the virtual router; the one with the service's name by default. */
  routeName?: string;
  /**
   * The virtual node that loses calls: its ARN, its App Mesh name, or the name of its resource in the
   * namespace. May be left out where the route leads to only one other.
   */
  from?: string;
  /** The virtual node that gets them, in whatever account; named likewise. */
  to: string;
  /** Shares of the calls that both get together, in percent, rising, for example `[10, 50, 100]`. */
  steps: number[];
  /** How long each share but the last is kept at least; 60 by default. */
  pauseSeconds?: number;
}
