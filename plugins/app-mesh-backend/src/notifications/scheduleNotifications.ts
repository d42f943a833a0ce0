import type {
  LoggerService,
  RootConfigService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { Knex } from 'knex';
import type { MeshEvaluations } from '../views';
import { AnnouncedFindings } from './AnnouncedFindings';
import { FindingNotifier } from './FindingNotifier';
import { readNotifiedSeverities } from './readNotifiedSeverities';

/** Tells teams of new findings from now on, each minute, if that is configured. */
export async function scheduleNotifications(options: {
  evaluations: MeshEvaluations;
  knex: Knex;
  logger: LoggerService;
  notifications: NotificationService;
  rootConfig: RootConfigService;
  scheduler: SchedulerService;
}): Promise<void> {
  const { knex, rootConfig, scheduler } = options;
  const severities = readNotifiedSeverities(rootConfig);
  if (severities.length === 0) {
    return;
  }
  const notifier = FindingNotifier.create({
    ...options,
    announced: AnnouncedFindings.create({ knex }),
    severities,
  });
  await scheduler.scheduleTask({
    id: 'notify-of-findings',
    frequency: { minutes: 1 },
    timeout: { minutes: 5 },
    scope: 'global',
    fn: () => notifier.run(),
  });
}
