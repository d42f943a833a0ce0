import type {
  RootConfigService,
  RootLifecycleService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { CollectionService } from './CollectionService';
import { readSchedule } from './readSchedule';

/**
 * Collects as configured from now on, and once at once, in whichever replica is the one to collect.
 */
export async function scheduleCollections(options: {
  collections: CollectionService;
  rootConfig: RootConfigService;
  rootLifecycle: RootLifecycleService;
  scheduler: SchedulerService;
}): Promise<void> {
  const { collections, rootConfig, rootLifecycle, scheduler } = options;
  rootLifecycle.addBeforeShutdownHook(() => collections.stop());
  await collections.start();
  await scheduler.scheduleTask({
    ...readSchedule(rootConfig),
    id: 'collect-meshes',
    fn: signal => collections.runScheduled(signal),
  });
}
