import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import {
  Checkbox,
  CheckboxGroup,
  Flex,
  SearchField,
  Text,
} from '@backstage/ui';
import { useState } from 'react';
import type { Choices } from '../hooks/useChoices';
import { scaffolderAppMeshTranslationRef } from '../translation';
import { ChoiceProblems } from './ChoiceProblems';
import styles from './components.module.css';
import { fieldTexts } from './fieldTexts';

/** From this many choices on, they can be filtered. */
const FILTER_FROM = 10;

export interface ChooseSomeProps {
  field: FieldExtensionComponentProps<string[]>;
  choices: Choices;
  /** What to say where there is nothing to choose. */
  empty: string;
}

/** A list to tick any number of. The form around it shows what is wrong with the choice. */
export function ChooseSome({ field, choices, empty }: ChooseSomeProps) {
  const { t } = useTranslationRef(scaffolderAppMeshTranslationRef);
  const { onChange, rawErrors, required } = field;
  const [filter, setFilter] = useState('');
  // The form fills a list up to its minItems with items that have no value yet.
  const chosen = (field.formData ?? []).filter(Boolean);
  const all = [...choices.choices];
  for (const value of chosen) {
    if (!choices.isLoading && !all.some(choice => choice.value === value)) {
      all.push({ value, label: value });
    }
  }
  const wanted = filter.toLowerCase();
  const shown = all.filter(({ value, label, description }) =>
    [value, label, description ?? ''].some(text =>
      text.toLowerCase().includes(wanted),
    ),
  );
  const quiet = choices.isLoading ? t('loading') : empty;
  return (
    <Flex direction="column" gap="2">
      {all.length >= FILTER_FROM ? (
        <SearchField
          aria-label={t('filter')}
          placeholder={t('filter')}
          value={filter}
          onChange={setFilter}
        />
      ) : null}
      <CheckboxGroup
        {...fieldTexts(field)}
        value={chosen}
        onChange={values => onChange(values)}
        isRequired={required}
        isInvalid={(rawErrors ?? []).length > 0}
        isDisabled={field.disabled || field.readonly}
      >
        <div className={styles.choices}>
          {shown.map(({ value, label, description }) => (
            <Checkbox key={value} value={value}>
              <span>{label}</span>
              {description ? (
                <span className={styles.description}> {description}</span>
              ) : null}
            </Checkbox>
          ))}
        </div>
      </CheckboxGroup>
      {all.length === 0 && !choices.error ? (
        <Text variant="body-small" color="secondary">
          {quiet}
        </Text>
      ) : null}
      <ChoiceProblems {...choices} />
    </Flex>
  );
}
