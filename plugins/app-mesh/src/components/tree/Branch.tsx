import { RiArrowDownSLine, RiArrowRightSLine } from '@remixicon/react';
import { type ReactNode, useState } from 'react';
import { useAppMeshTranslation } from '../../translation';
import styles from './tree.module.css';

/** A line of the tree with what is below it, which can be folded away. */
export function Branch({
  name,
  line,
  children,
}: {
  /** Of what is folded. */
  name: string;
  line: ReactNode;
  children: ReactNode;
}) {
  const t = useAppMeshTranslation();
  const [isOpen, setOpen] = useState(true);
  const Icon = isOpen ? RiArrowDownSLine : RiArrowRightSLine;
  return (
    <li>
      <div className={styles.head}>
        <button
          type="button"
          className={styles.fold}
          aria-expanded={isOpen}
          aria-label={t(isOpen ? 'tree.fold' : 'tree.unfold', { name })}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon size={18} aria-hidden />
        </button>
        {line}
      </div>
      {isOpen ? children : null}
    </li>
  );
}
