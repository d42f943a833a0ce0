import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { Flex, Select, Text } from '@backstage/ui';
import type { Choices } from '../hooks/useChoices';
import { scaffolderAppMeshTranslationRef } from '../translation';
import { ChoiceProblems } from './ChoiceProblems';
import styles from './components.module.css';
import { fieldTexts } from './fieldTexts';

export interface ChooseOneProps {
  field: FieldExtensionComponentProps<string>;
  choices: Choices;
  /** What to say where there is nothing to choose. */
  empty: string;
}

/** A list to choose one from. The form around it shows what is wrong with the choice. */
export function ChooseOne({ field, choices, empty }: ChooseOneProps) {
  const { t } = useTranslationRef(scaffolderAppMeshTranslationRef);
  const { formData, onChange, rawErrors, required, disabled, readonly } = field;
  const options = choices.choices.map(({ value, label }) => ({
    value,
    label,
  }));
  if (formData && !options.some(({ value }) => value === formData)) {
    options.push({ value: formData, label: formData });
  }
  const isEmpty =
    !choices.isLoading && !choices.error && choices.choices.length === 0;
  return (
    <Flex direction="column" gap="2">
      <Select
        className={styles.select}
        {...fieldTexts(field)}
        name={field.name}
        options={options}
        placeholder={choices.isLoading ? t('loading') : t('choose')}
        value={formData ?? null}
        onChange={key => onChange(key === null ? undefined : String(key))}
        isRequired={required}
        isInvalid={(rawErrors ?? []).length > 0}
        isDisabled={disabled || readonly || choices.isLoading}
        search={options.length > 12 ? true : undefined}
      />
      {isEmpty ? (
        <Text variant="body-small" color="secondary">
          {empty}
        </Text>
      ) : null}
      <ChoiceProblems {...choices} />
    </Flex>
  );
}
