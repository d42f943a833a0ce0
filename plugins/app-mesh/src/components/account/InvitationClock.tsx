import { RiTimerLine } from '@remixicon/react';
import { useNow } from '../../hooks/useNow';
import { durationText } from '../../lib/durationText';
import { useAppMeshTranslation } from '../../translation';
import styles from './account.module.css';

/** From here on there is little time left for somebody to accept. */
const SOON_MS = 2 * 3_600_000;

/** How long an invitation can still be accepted. RAM lets it lapse twelve hours after it was sent. */
export function InvitationClock({
  expiresAt,
}: {
  /** ISO 8601. */
  expiresAt: string;
}) {
  const t = useAppMeshTranslation();
  const left = Date.parse(expiresAt) - useNow(1_000);
  const state = left < SOON_MS ? styles.soon : '';
  return (
    <time
      dateTime={expiresAt}
      title={new Date(expiresAt).toLocaleString()}
      className={`${styles.clock} ${state}`}
    >
      <RiTimerLine size={14} aria-hidden />
      {left > 0
        ? t('account.timeLeft', { time: durationText(left) })
        : t('account.lapsed')}
    </time>
  );
}
