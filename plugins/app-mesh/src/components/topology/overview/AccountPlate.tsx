import { useAppMeshTranslation } from '../../../translation';
import styles from './overview.module.css';
import type { PlacedPlate } from './placePlates';
import type { PlateWord } from './plateWords';

export interface AccountPlateProps {
  /** All of them, whether there is room for them or not. */
  words: PlateWord[];
  plate: PlacedPlate;
  /** Pixels of the screen for each of the drawing. */
  scale: number;
  /** Opens the account; absent where it cannot be opened. */
  onOpen?: () => void;
}

/** Names an account and counts what it has, in letters of the same size at all scales. */
export function AccountPlate({
  words,
  plate,
  scale,
  onOpen,
}: AccountPlateProps) {
  const t = useAppMeshTranslation();
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
    <g transform={`translate(${plate.x} ${plate.y}) scale(${1 / scale})`}>
      {onOpen ? (
        <g
          role="button"
          tabIndex={0}
          aria-label={[t('account.open', { account: name }), ...rest].join(
            ', ',
          )}
          className={styles.button}
          onClick={onOpen}
          onKeyDown={event => {
            if (event.key === 'Enter' || event.key === ' ') {
              event.preventDefault();
              onOpen();
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
