import type { ComparisonResponse } from '@crossmesh/plugin-app-mesh-common';
import { Text } from '@backstage/ui';
import { useAppMeshTranslation } from '../../translation';
import { ChangeList } from './ChangeList';
import styles from './time.module.css';

const KINDS = ['added', 'changed', 'removed'] as const;

/** In what the mesh differs between two moments: counted, and in words. */
export function Comparison({ comparison }: { comparison: ComparisonResponse }) {
  const t = useAppMeshTranslation();
  const { changes, from, to } = comparison;
  const shown = [...changes].sort(
    (a, b) => KINDS.indexOf(a.change) - KINDS.indexOf(b.change),
  );
  return (
    <section aria-label={t('time.comparison')} className={styles.comparison}>
      <Text as="p" variant="body-medium" role="status">
        {t('time.between', {
          from: new Date(from).toLocaleString(),
          to: new Date(to).toLocaleString(),
        })}{' '}
        <strong>
          {changes.length === 0
            ? t('time.nothingDiffers')
            : KINDS.map(kind =>
                t(`time.count.${kind}`, {
                  total: String(
                    changes.filter(({ change }) => change === kind).length,
                  ),
                }),
              ).join(', ')}
        </strong>
      </Text>
      {changes.length > 0 ? (
        <details>
          <summary>{t('time.details')}</summary>
          <ChangeList changes={shown} dated />
        </details>
      ) : null}
    </section>
  );
}
