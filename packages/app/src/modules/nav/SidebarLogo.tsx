import { Link, useSidebarOpenState } from '@backstage/core-components';
import { CrossmeshMark } from './CrossmeshMark';
import styles from './SidebarLogo.module.css';

export const SidebarLogo = () => {
  const { isOpen } = useSidebarOpenState();

  return (
    <div className={styles.root}>
      <Link to="/" underline="none" aria-label="Home" className={styles.link}>
        <CrossmeshMark />
        {isOpen && <span className={styles.name}>Crossmesh</span>}
      </Link>
    </div>
  );
};
