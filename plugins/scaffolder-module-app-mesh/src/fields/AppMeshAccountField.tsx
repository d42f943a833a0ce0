import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { ChooseOne } from '../components/ChooseOne';
import { useAccountChoices } from '../hooks/useAccountChoices';
import { scaffolderAppMeshTranslationRef } from '../translation';

/** One of the configured accounts; its value is the twelve-digit id. */
export function AppMeshAccountField(
  props: FieldExtensionComponentProps<string>,
) {
  const { t } = useTranslationRef(scaffolderAppMeshTranslationRef);
  return (
    <ChooseOne
      field={props}
      choices={useAccountChoices()}
      empty={t('noAccounts')}
    />
  );
}
