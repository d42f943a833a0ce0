import type {
  LoggerService,
  RootConfigService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type { CollectionRunner } from './CollectionRunner';
import { readSchedule } from './readSchedule';

const TASK_ID = 'collect-meshes';

/**
 * Collects as configured from now on, and once at once. No failure of a collection stops the backend.
 */
export async function scheduleCollections(options: {
  logger: LoggerService;
  rootConfig: RootConfigService;
  runner: CollectionRunner;
  scheduler: SchedulerService;
}): Promise<void> {
  const { logger, rootConfig, runner, scheduler } = options;
  await scheduler.scheduleTask({
    ...readSchedule(rootConfig),
    id: TASK_ID,
    fn: signal => runner.run(signal),
  });
  try {
    await scheduler.triggerTask(TASK_ID);
  } catch (error) {
    // A conflict says that a replica is collecting already.
    if (!isError(error) || error.name !== 'ConflictError') {
      logger.warn(
        'The first collection of meshes failed',
        error instanceof Error ? error : undefined,
      );
    }
  }
}
