import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { ChooseOne } from '../components/ChooseOne';
import { useMeshChoices } from '../hooks/useMeshChoices';
import { scaffolderAppMeshTranslationRef } from '../translation';

/** One of the meshes that a configured account sees; its value is the mesh's ARN. */
export function AppMeshMeshField(props: FieldExtensionComponentProps<string>) {
  const { t } = useTranslationRef(scaffolderAppMeshTranslationRef);
  return (
    <ChooseOne field={props} choices={useMeshChoices()} empty={t('noMeshes')} />
  );
}
