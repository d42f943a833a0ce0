import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { ChooseSome } from '../components/ChooseSome';
import { useAccountChoices } from '../hooks/useAccountChoices';
import { scaffolderAppMeshTranslationRef } from '../translation';

export interface AppMeshAccountsOptions {
  /** Name of a form field that holds an account id, which is then not offered here. */
  exclude?: string;
}

/** Any number of the configured accounts; its value is the list of their ids. */
export function AppMeshAccountsField(
  props: FieldExtensionComponentProps<string[], AppMeshAccountsOptions>,
) {
  const { t } = useTranslationRef(scaffolderAppMeshTranslationRef);
  const accounts = useAccountChoices();
  const exclude = props.uiSchema['ui:options']?.exclude;
  const excluded = exclude && props.formContext?.formData?.[exclude];
  return (
    <ChooseSome
      field={props}
      choices={{
        ...accounts,
        choices: accounts.choices.filter(({ value }) => value !== excluded),
      }}
      empty={t('noAccounts')}
    />
  );
}
