import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import type { Choices } from '../hooks/useChoices';
import { scaffolderAppMeshTranslationRef } from '../translation';

/** Says why there is nothing to choose, or why something may be missing. */
export function ChoiceProblems({ error, problems }: Choices) {
  const { t } = useTranslationRef(scaffolderAppMeshTranslationRef);
  if (error) {
    return (
      <Alert
        role="alert"
        status="danger"
        icon
        title={t('failed')}
        description={error.message}
      />
    );
  }
  return problems.length > 0 ? (
    <Alert
      role="alert"
      status="warning"
      icon
      title={t('partly')}
      description={problems.join(' ')}
    />
  ) : null;
}
