import type { ReactNode } from 'react';
import styles from './panel.module.css';

/** One line of a list of facts; nothing where there is no fact. */
export function Fact({
  label,
  children,
}: {
  label: string;
  children?: ReactNode;
}) {
  if (children === undefined || children === '') {
    return null;
  }
  return (
    <div className={styles.fact}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
