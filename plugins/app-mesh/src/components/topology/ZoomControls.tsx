import { ButtonIcon } from '@backstage/ui';
import {
  RiFullscreenLine,
  RiZoomInLine,
  RiZoomOutLine,
} from '@remixicon/react';
import { useAppMeshTranslation } from '../../translation';
import styles from './topology.module.css';
import type { PanZoom } from './usePanZoom';

export function ZoomControls({ panZoom }: { panZoom: PanZoom }) {
  const t = useAppMeshTranslation();
  return (
    <div className={styles.controls}>
      <ButtonIcon
        variant="secondary"
        icon={<RiZoomInLine />}
        aria-label={t('graph.zoomIn')}
        onPress={panZoom.zoomIn}
      />
      <ButtonIcon
        variant="secondary"
        icon={<RiZoomOutLine />}
        aria-label={t('graph.zoomOut')}
        onPress={panZoom.zoomOut}
      />
      <ButtonIcon
        variant="secondary"
        icon={<RiFullscreenLine />}
        aria-label={t('graph.fit')}
        onPress={panZoom.fit}
      />
    </div>
  );
}
