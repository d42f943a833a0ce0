import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { RiNodeTree } from '@remixicon/react';
import { rootRouteRef } from '../routes';

export const appMeshPage = PageBlueprint.make({
  params: {
    path: '/app-mesh',
    title: 'App Mesh',
    icon: <RiNodeTree />,
    routeRef: rootRouteRef,
    loader: () =>
      import('../components/page/AppMeshRouter').then(m => <m.AppMeshRouter />),
  },
});
