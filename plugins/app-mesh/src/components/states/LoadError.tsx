import {
  appMeshReadPermission,
  type MeshId,
} from '@crossmesh/plugin-app-mesh-common';
import { Button } from '@backstage/ui';
import { RiLock2Line, RiPlugLine, RiSearchEyeLine } from '@remixicon/react';
import { useAppMeshTranslation } from '../../translation';
import { StateCard } from './StateCard';

/** Why nothing could be loaded at all. */
export function LoadError({
  error,
  mesh,
  onRetry,
}: {
  error: Error;
  /** The mesh that was asked for. */
  mesh?: MeshId;
  onRetry: () => void;
}) {
  const t = useAppMeshTranslation();
  if (error.name === 'NotAllowedError') {
    return (
      <StateCard
        icon={<RiLock2Line />}
        title={t('state.forbiddenTitle')}
        text={t('state.forbiddenText', {
          permission: appMeshReadPermission.name,
        })}
      />
    );
  }
  if (error.name === 'NotFoundError' && mesh) {
    return (
      <StateCard
        icon={<RiSearchEyeLine />}
        title={t('state.notFoundTitle')}
        text={t('state.notFoundText', {
          name: mesh.meshName,
          owner: mesh.meshOwner,
          region: mesh.region,
        })}
      />
    );
  }
  return (
    <StateCard
      icon={<RiPlugLine />}
      title={t('state.awayTitle')}
      text={
        <>
          {t('state.awayText')}
          <br />
          {error.message}
        </>
      }
    >
      <Button variant="secondary" onPress={onRetry}>
        {t('state.retry')}
      </Button>
    </StateCard>
  );
}
