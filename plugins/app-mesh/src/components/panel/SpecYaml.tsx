import type {
  FieldDifference,
  RuleFinding,
} from '@crossmesh/plugin-app-mesh-common';
import { Text, VisuallyHidden } from '@backstage/ui';
import { useMemo } from 'react';
import { yamlLines } from '../../lib/yamlLines';
import { useAppMeshTranslation } from '../../translation';
import styles from './panel.module.css';

/** A spec as YAML; the lines that are not so on the other side are marked by colour and sign. */
export function SpecYaml({
  title,
  spec,
  differences,
  findings,
  sign,
}: {
  title: string;
  spec: unknown;
  differences: FieldDifference[];
  /** What is wrong with the resource. */
  findings?: RuleFinding[];
  sign: '+' | '−';
}) {
  const t = useAppMeshTranslation();
  const lines = useMemo(
    () => yamlLines(spec, differences, findings),
    [spec, differences, findings],
  );
  return (
    <section aria-label={title}>
      <Text as="h4" variant="body-small" weight="bold">
        {title}
      </Text>
      <pre className={styles.yaml}>
        {lines.map(({ text, differs, codes }, index) => (
          <span
            key={`${index} ${text}`}
            className={[
              differs && styles.differing,
              codes.length > 0 && styles.wrong,
            ]
              .filter(Boolean)
              .join(' ')}
            data-sign={differs ? sign : ' '}
          >
            {differs ? (
              <VisuallyHidden>{t('spec.differing')}</VisuallyHidden>
            ) : null}
            {text}
            {codes.length > 0 ? (
              <mark className={styles.codes}>{codes.join(', ')}</mark>
            ) : null}
            {'\n'}
          </span>
        ))}
      </pre>
    </section>
  );
}
