import {
  describePolicy,
  type GraphEdge,
} from '@crossmesh/plugin-app-mesh-common';
import { useResource } from '../../hooks/useResource';
import { specArn } from '../../lib/specArn';
import { useAppMeshTranslation } from '../../translation';
import { Fact } from './Fact';

/** Retries and timeouts of a route, once its spec is there; the spec's tab says why it is not. */
export function RouteFacts({ edge }: { edge: GraphEdge }) {
  const t = useAppMeshTranslation();
  const { value } = useResource(specArn(edge));
  if (!value || value.resource.kind !== 'Route') {
    return null;
  }
  const { retries, timeouts } = describePolicy(value.resource.spec);
  return (
    <>
      <Fact label={t('edge.retry')}>{retries ?? t('edge.none')}</Fact>
      <Fact label={t('edge.timeout')}>{timeouts ?? t('edge.none')}</Fact>
    </>
  );
}
