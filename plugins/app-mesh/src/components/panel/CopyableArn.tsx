import { ButtonIcon } from '@backstage/ui';
import { RiCheckLine, RiFileCopyLine } from '@remixicon/react';
import { useState } from 'react';
import { useAppMeshTranslation } from '../../translation';
import styles from './panel.module.css';

export function CopyableArn({ arn }: { arn: string }) {
  const t = useAppMeshTranslation();
  const [copied, setCopied] = useState(false);
  return (
    <span className={styles.arn}>
      <code>{arn}</code>
      <ButtonIcon
        variant="tertiary"
        icon={copied ? <RiCheckLine /> : <RiFileCopyLine />}
        aria-label={copied ? t('panel.copied') : t('panel.copy')}
        onPress={() => {
          navigator.clipboard?.writeText(arn).then(
            () => setCopied(true),
            () => setCopied(false),
          );
        }}
      />
    </span>
  );
}
