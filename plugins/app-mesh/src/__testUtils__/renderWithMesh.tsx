import type { Entity } from '@backstage/catalog-model';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { type SignalApi, signalApiRef } from '@backstage/plugin-signals-react';
import { useLocation } from 'react-router-dom';
import { appMeshApiRef } from '../api';
import { rootRouteRef } from '../routes';
import { FixtureApi } from '../__fixtures__/FixtureApi';

const appserver: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'yelb-appserver' },
};

function Location() {
  const { pathname, search } = useLocation();
  return <output aria-label="location">{`${pathname}${search}`}</output>;
}

/** Renders part of the plugin in an app with a catalog, on a component of Yelb. */
export function renderWithMesh(
  element: JSX.Element,
  options: { api?: FixtureApi; path?: string } = {},
) {
  const api = options.api ?? new FixtureApi();
  const listeners: (() => void)[] = [];
  const signals: SignalApi = {
    subscribe: (channel, onMessage) => {
      if (channel === 'app-mesh') {
        listeners.push(() => onMessage(JSON.parse('{}')));
      }
      return { unsubscribe: () => {} };
    },
  };
  renderInTestApp(
    <EntityProvider entity={appserver}>
      {element}
      <Location />
    </EntityProvider>,
    {
      apis: [
        [appMeshApiRef, api],
        [signalApiRef, signals],
      ],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/app-mesh': rootRouteRef,
      },
      initialRouteEntries: [options.path ?? '/'],
    },
  );
  return {
    api,
    /** Tells the page that the backend has read the meshes anew. */
    signal: () => listeners.forEach(listener => listener()),
  };
}
