import { Text } from '@backstage/ui';
import type { ReactElement, ReactNode } from 'react';
import styles from './states.module.css';

/** Says in the place of a drawing why there is none, and what to do. */
export function StateCard({
  icon,
  title,
  text,
  children,
}: {
  icon: ReactElement;
  title: string;
  text: ReactNode;
  /** Where to go from here. */
  children?: ReactNode;
}) {
  return (
    <section className={styles.state} aria-label={title}>
      <div className={styles.sign} aria-hidden>
        {icon}
      </div>
      <Text as="h3" variant="title-x-small">
        {title}
      </Text>
      <Text as="p" variant="body-medium" color="secondary">
        {text}
      </Text>
      {children ? <div className={styles.actions}>{children}</div> : null}
    </section>
  );
}
