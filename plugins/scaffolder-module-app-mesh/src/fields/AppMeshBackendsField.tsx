import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { ChooseSome } from '../components/ChooseSome';
import { useServiceChoices } from '../hooks/useServiceChoices';
import { scaffolderAppMeshTranslationRef } from '../translation';

export interface AppMeshBackendsOptions {
  /** Name of the form field that holds the mesh's ARN; `meshArn` unless given. */
  meshField?: string;
}

/** Any number of a mesh's services; its value is the list of their ARNs. */
export function AppMeshBackendsField(
  props: FieldExtensionComponentProps<string[], AppMeshBackendsOptions>,
) {
  const { t } = useTranslationRef(scaffolderAppMeshTranslationRef);
  const meshField = props.uiSchema['ui:options']?.meshField ?? 'meshArn';
  const meshArn: unknown = props.formContext?.formData?.[meshField];
  const known = typeof meshArn === 'string' && meshArn ? meshArn : undefined;
  return (
    <ChooseSome
      field={props}
      choices={useServiceChoices(known)}
      empty={known ? t('noServices') : t('chooseMesh')}
    />
  );
}
