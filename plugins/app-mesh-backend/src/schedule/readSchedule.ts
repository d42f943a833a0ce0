import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type RootConfigService,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';

/**
 * When to collect: `appMesh.schedule`, every minute by default. Each replica has its own
 * schedule, of which only that of the collecting one counts.
 */
export function readSchedule(
  rootConfig: RootConfigService,
): SchedulerServiceTaskScheduleDefinition {
  return {
    ...(rootConfig.has('appMesh.schedule')
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
          rootConfig.getConfig('appMesh.schedule'),
        )
      : { frequency: { minutes: 1 }, timeout: { minutes: 5 } }),
    scope: 'local',
  };
}
