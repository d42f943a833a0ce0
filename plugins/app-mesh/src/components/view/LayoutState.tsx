import { Alert } from '@backstage/ui';
import { RiMapPinLine } from '@remixicon/react';
import type { ReactNode } from 'react';
import { useAppMeshTranslation } from '../../translation';
import { MeshSkeleton } from '../states/MeshSkeleton';
import { StateCard } from '../states/StateCard';
import type { MeshPicture } from './useMeshPicture';
import styles from './view.module.css';

/** Shows a drawing as soon as there is one, says when it is being renewed, and why there is none. */
export function LayoutState({
  picture,
  children,
}: {
  picture: MeshPicture;
  children: ReactNode;
}) {
  const t = useAppMeshTranslation();
  const { model, layoutPending, layoutError, shown } = picture;
  const pending = t('layout.pending', { total: `${shown.nodes.length}` });
  const failure =
    layoutError && t('layout.failedText', { reason: layoutError.message });
  if (model.layout.nodes.length === 0) {
    return failure ? (
      <StateCard
        icon={<RiMapPinLine />}
        title={t('layout.failedTitle')}
        text={failure}
      />
    ) : (
      <MeshSkeleton text={pending} />
    );
  }
  return (
    <div className={styles.drawing} aria-busy={layoutPending}>
      {failure ? (
        <Alert
          role="alert"
          status="warning"
          icon
          title={t('layout.outdated')}
          description={failure}
        />
      ) : null}
      {layoutPending ? (
        <p role="status" className={styles.pending}>
          {pending}
        </p>
      ) : null}
      {children}
    </div>
  );
}
