import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  catalog?: {
    providers?: {
      appMesh?: {
        /**
         * How often the snapshots of the app-mesh plugin are read. Every 30 seconds by default.
         */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        /**
         * Which share of the entities of an account and region, 0 to 1, may go in one round; more go only when
         * the next round agrees. A quarter by default.
         */
        removalShare?: number;
      };
    };
  };
}
