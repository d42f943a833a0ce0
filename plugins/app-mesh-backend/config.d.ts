import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  appMesh?: {
    /**
     * When meshes are collected; every minute by default. One replica collects at a time.
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
    };
  };
}
