import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import type { HumanDuration } from '@backstage/types';

export interface Config {
  appMesh?: {
    /**
     * When meshes are collected that no cluster tells of, and what failed is tried again; every minute by
     * default. One replica collects at a time.
     * @visibility backend
     */
    schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
    /**
     * How fast AWS is read.
     */
    collector?: {
      /**
       * Calls per second in each account and region; 10 by default.
       * @visibility backend
       */
      requestsPerSecond?: number;
      /**
       * Calls that may be made at once after a pause; 20 by default.
       * @visibility backend
       */
      burst?: number;
      /**
       * After how long App Mesh, RAM, IAM and Cloud Map are read again even where clusters tell all; ten minutes by
       * default.
       * @visibility backend
       */
      resync?: HumanDuration | string;
    };
    ownership?: {
      /**
       * Key of the AWS tag that names a resource's owner: a team's name, or the reference of a group, a user
       * or any other entity; `owner` by default.
       * @visibility backend
       */
      tag?: string;
    };
    /**
     * What the rules say of meshes.
     */
    rules?: {
      /**
       * Codes of rules that are not evaluated, for example AM213.
       * @visibility backend
       */
      off?: string[];
      /**
       * By code, how bad a finding is.
       * @visibility backend
       */
      severity?: { [code: string]: 'error' | 'warning' | 'info' };
      /**
       * By code, the accounts whose resources the rule looks at; all by default.
       * @visibility backend
       */
      accounts?: { [code: string]: string[] };
      /**
       * Where the pages of docs/rules are to be read: a finding links to CODE.md below it. Without it,
       * findings name their page and link nowhere.
       * @visibility backend
       */
      docsBaseUrl?: string;
      /**
       * Tells teams, through the notifications plugin, of what has gone wrong with what they own.
       */
      notifications?: {
        /**
         * False by default.
         * @visibility backend
         */
        enabled?: boolean;
        /**
         * Of which findings to tell; of errors by default.
         * @visibility backend
         */
        severities?: ('error' | 'warning' | 'info')[];
      };
      /**
       * Quotas of App Mesh that AWS has raised.
       * @visibility backend
       */
      quotas?: {
        virtualNodes?: number;
        virtualServices?: number;
        virtualRouters?: number;
        virtualGateways?: number;
        routesPerRouter?: number;
        gatewayRoutesPerGateway?: number;
        backendsPerNode?: number;
        envoysPerNode?: number;
      };
    };
    history?: {
      /**
       * How long it is kept what changed in meshes; thirty days by default.
       * @visibility backend
       */
      retention?: HumanDuration | string;
    };
  };
}
