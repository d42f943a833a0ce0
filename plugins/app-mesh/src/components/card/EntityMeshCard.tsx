import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Card, CardBody, CardHeader, Text } from '@backstage/ui';
import { useCallback } from 'react';
import { appMeshApiRef } from '../../api';
import { useLiveData } from '../../hooks/useLiveData';
import { useAppMeshTranslation } from '../../translation';
import { LoadError } from '../states/LoadError';
import { MeshSkeleton } from '../states/MeshSkeleton';
import { SourceErrors } from '../states/SourceErrors';
import { EntityMeshSummary } from './EntityMeshSummary';
import styles from './card.module.css';

/**
 * One glance at where an entity stands in each of its meshes: accounts, owner, callers, callees, health.
 *
 * @public
 */
export function EntityMeshCard() {
  const t = useAppMeshTranslation();
  const api = useApi(appMeshApiRef);
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const load = useCallback(
    () => api.getEntityGraphs(entityRef, { depth: 1 }),
    [api, entityRef],
  );
  const { value, error, reload } = useLiveData(load);
  return (
    <Card className={styles.card}>
      <CardHeader>
        <Text as="h2" variant="title-x-small">
          {t('card.title')}
        </Text>
      </CardHeader>
      <CardBody>
        {!value && error ? <LoadError error={error} onRetry={reload} /> : null}
        {!value && !error ? <MeshSkeleton /> : null}
        {value ? <SourceErrors errors={value.errors} /> : null}
        {value?.items.length === 0 ? (
          <Text as="p">{t('state.emptyEntityText')}</Text>
        ) : null}
        {value?.items.map(response => (
          <EntityMeshSummary
            key={response.graph.mesh.arn}
            response={response}
          />
        ))}
      </CardBody>
    </Card>
  );
}
