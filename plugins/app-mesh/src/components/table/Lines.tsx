import { Cell, Text } from '@backstage/ui';
import styles from './table.module.css';

export interface Line {
  /** Joined by dots; what is empty is left out. */
  text: (string | undefined)[];
  /** Below the text, less prominent; joined likewise. */
  note?: (string | undefined)[];
}

/** A table cell with several lines. */
export function Lines({ lines }: { lines: Line[] }) {
  return (
    <Cell>
      <div className={styles.lines}>
        {lines.map(({ text, note }) => {
          const line = text.filter(Boolean).join(' · ');
          const below = note?.filter(Boolean).join(' · ');
          return (
            <div key={line}>
              <Text as="div" variant="body-medium">
                {line}
              </Text>
              {below ? (
                <Text as="div" variant="body-small" color="secondary">
                  {below}
                </Text>
              ) : null}
            </div>
          );
        })}
        {lines.length === 0 ? <Text variant="body-medium">–</Text> : null}
      </div>
    </Cell>
  );
}
