import { useRouteRef } from '@backstage/core-plugin-api';
import {
  entityRouteParams,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { useCallback } from 'react';

/** @returns a function from an entity reference to the path of the entity's page */
export function useEntityLink(): (entityRef: string) => string {
  const route = useRouteRef(entityRouteRef);
  return useCallback(
    entityRef => route(entityRouteParams(entityRef, { encodeParams: true })),
    [route],
  );
}
