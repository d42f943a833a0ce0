import { Skeleton, VisuallyHidden } from '@backstage/ui';
import { useAppMeshTranslation } from '../../translation';
import styles from './states.module.css';

/**
 * Stands in for a mesh until it is there.
 *
 * @param text - what is being done; that it is read by default
 */
export function MeshSkeleton({ text }: { text?: string }) {
  const t = useAppMeshTranslation();
  return (
    <div className={styles.skeleton} role="status">
      <VisuallyHidden>{text ?? t('state.loading')}</VisuallyHidden>
      <Skeleton width="40%" height={28} />
      <div className={styles.boxes}>
        <Skeleton height={320} width="100%" />
        <Skeleton height={320} width="100%" />
      </div>
    </div>
  );
}
