import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';

/** Title and description of a field: the template's form first, then its JSON schema. */
export function fieldTexts<T>(
  field: Pick<FieldExtensionComponentProps<T>, 'schema' | 'uiSchema' | 'name'>,
): { label: string; description?: string } {
  const { schema, uiSchema, name } = field;
  return {
    label: uiSchema?.['ui:title'] ?? schema.title ?? name,
    description: uiSchema?.['ui:description'] ?? schema.description,
  };
}
