import type {
  AccountSummary,
  LayoutBox,
} from '@crossmesh/plugin-app-mesh-common';
import { useAppMeshTranslation } from '../../../translation';
import { levelOf } from '../culling/levelOf';
import type { AccountCounts } from './countAccounts';
import styles from './overview.module.css';
import { placeWords } from './placeWords';
import { plateWords } from './plateWords';

/** Pixels of the screen: an account that is less high has no plate, or none that counts. */
const ROOM = { counts: 64, name: 18 };
const WIDTH = { least: 150, most: 300, line: 560 };
const INSET = 10;

export interface AccountPlateProps {
  box: LayoutBox;
  account?: AccountSummary;
  counts: AccountCounts;
  unreadable: boolean;
  /** Pixels of the screen for each of the drawing. */
  scale: number;
  /** Told the account's id; absent where it cannot be opened. */
  onOpen?: (accountId: string) => void;
}

/** Names an account and counts what it has, in letters of the same size at all scales. */
export function AccountPlate(props: AccountPlateProps) {
  const { box, account, counts, unreadable, scale, onOpen } = props;
  const t = useAppMeshTranslation();
  const { accountId } = box;
  const seen = { width: box.width * scale, height: box.height * scale };
  if (seen.height < ROOM.name) {
    return null;
  }
  const words = plateWords(t, box, account, counts, unreadable);
  // Boxes with names begin right below the title; plain tiles can be covered.
  const isTitle = levelOf(scale) === 'boxes';
  const isInside = seen.width >= WIDTH.least + 2 * INSET;
  const plate = placeWords(
    isTitle || seen.height >= ROOM.counts ? words : words.slice(0, 1),
    isTitle,
    isInside
      ? Math.min(isTitle ? WIDTH.line : WIDTH.most, seen.width - 2 * INSET)
      : WIDTH.most,
  );
  const x = isInside ? box.x + INSET / scale : box.x + box.width + 6 / scale;
  const y = box.y + (isTitle ? -plate.height / 2 : INSET) / scale;
  const place = `translate(${x} ${y}) scale(${1 / scale})`;
  const face = (
    <rect
      width={plate.width}
      height={plate.height}
      rx={9}
      className={styles.plate}
    />
  );
  const [name, ...rest] = words.map(word => word.text);
  return (
    <g transform={place}>
      {accountId && onOpen ? (
        <g
          role="button"
          tabIndex={0}
          aria-label={[t('account.open', { account: name }), ...rest].join(
            ', ',
          )}
          className={styles.button}
          onClick={() => onOpen(accountId)}
          onKeyDown={event => {
            if (event.key === 'Enter' || event.key === ' ') {
              event.preventDefault();
              onOpen(accountId);
            }
          }}
        >
          {face}
        </g>
      ) : (
        face
      )}
      {/* The button's name says all of it, and must not lack what can be seen inside of the button. */}
      <g aria-hidden={onOpen !== undefined} className={styles.words}>
        {plate.words.map(word => (
          <text
            key={word.text}
            x={word.x}
            y={word.y}
            className={styles[word.tone]}
          >
            {word.text}
          </text>
        ))}
      </g>
    </g>
  );
}
