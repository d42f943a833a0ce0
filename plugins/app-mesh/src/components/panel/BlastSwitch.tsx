import type { BlastEffect } from '@crossmesh/plugin-app-mesh-common';
import { Switch, Text } from '@backstage/ui';
import { useAppMeshTranslation } from '../../translation';
import styles from './panel.module.css';

/** Turns on what fails without the node, and counts it. */
export function BlastSwitch({
  effects,
  onChange,
}: {
  /** By node id; undefined while it is off. */
  effects?: ReadonlyMap<string, BlastEffect>;
  onChange: (shown: boolean) => void;
}) {
  const t = useAppMeshTranslation();
  const all = Array.from(effects?.values() ?? []);
  const count = (effect: BlastEffect) =>
    String(all.filter(item => item === effect).length);
  return (
    <div className={styles.blast}>
      <Switch
        label={t('panel.blast')}
        isSelected={effects !== undefined}
        onChange={onChange}
      />
      <Text as="p" variant="body-small" role="status">
        {effects?.size === 0 ? t('panel.blastNothing') : null}
        {effects && effects.size > 0
          ? t('panel.blastCount', {
              broken: count('broken'),
              degraded: count('degraded'),
            })
          : null}
      </Text>
    </div>
  );
}
