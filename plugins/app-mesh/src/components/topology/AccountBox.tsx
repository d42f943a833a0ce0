import type {
  AccountSummary,
  LayoutBox,
} from '@crossmesh/plugin-app-mesh-common';
import { useAppMeshTranslation } from '../../translation';
import { FittedText } from './FittedText';
import { Pill, pillWidth } from './Pill';
import styles from './topology.module.css';

/** An account's rectangle with its name, id and part in the mesh. */
export function AccountBox({
  box,
  account,
  unreadable,
  onOpen,
}: {
  box: LayoutBox;
  account?: AccountSummary;
  unreadable: boolean;
  /** Told the account's id; absent where it cannot be opened. */
  onOpen?: (accountId: string) => void;
}) {
  const t = useAppMeshTranslation();
  const { accountId } = box;
  const part = box.meshOwner ? t('account.meshOwner') : t('account.consumer');
  const partWidth = pillWidth(part);
  const warning = t('account.unreadable');
  const title = accountId ? account?.name ?? accountId : t('account.missing');
  const warningRoom = unreadable ? pillWidth(warning) + 6 : 0;
  const pills = accountId ? partWidth + warningRoom : 0;
  const state = [
    styles.box,
    box.meshOwner && styles.ownerBox,
    !accountId && styles.missingBox,
  ];
  return (
    <g
      transform={`translate(${box.x} ${box.y})`}
      className={state.filter(Boolean).join(' ')}
    >
      <rect width={box.width} height={box.height} rx={16} />
      {accountId && onOpen ? (
        <g
          role="button"
          tabIndex={0}
          aria-label={t('account.open', { account: title })}
          className={styles.boxButton}
          onClick={() => onOpen(accountId)}
          onKeyDown={event => {
            if (event.key === 'Enter' || event.key === ' ') {
              event.preventDefault();
              onOpen(accountId);
            }
          }}
        >
          <rect
            x={5}
            y={5}
            width={box.width - 10}
            height={box.titleHeight - 12}
            rx={11}
          />
        </g>
      ) : null}
      <FittedText
        text={title}
        x={22}
        y={29}
        width={box.width - 56 - pills}
        font="600 15px"
        className={styles.boxTitle}
      />
      <FittedText
        text={accountId ?? t('account.missingHint')}
        x={22}
        y={45}
        width={box.width - 44}
        font="400 11.5px"
        className={accountId ? styles.boxId : styles.facts}
      />
      {accountId ? (
        <Pill
          text={part}
          x={box.width - 18}
          y={16}
          tone={box.meshOwner ? 'accent' : 'neutral'}
        />
      ) : null}
      {unreadable ? (
        <Pill
          text={warning}
          x={box.width - 24 - partWidth}
          y={16}
          tone="danger"
        />
      ) : null}
    </g>
  );
}
