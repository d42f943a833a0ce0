import {
  CreateRouteCommand,
  DeleteRouteCommand,
  DescribeRouteCommand,
  paginateListRoutes,
  UpdateRouteCommand,
  type AppMeshClient,
  type RouteSpec,
} from '@aws-sdk/client-app-mesh';
import { sameSpec } from '../aws';

/**
 * Makes a router's routes as given and removes all others, no matter which account owns them: the
 * controller checks no ownership here. Returns their ARNs by name.
 */
export async function syncRoutes(
  router: {
    meshName: string | undefined;
    meshOwner: string | undefined;
    virtualRouterName: string | undefined;
  },
  routes: { routeName: string; spec: RouteSpec }[],
  appMesh: AppMeshClient,
): Promise<Record<string, string>> {
  const known = new Set<string>();
  for await (const page of paginateListRoutes({ client: appMesh }, router)) {
    for (const { routeName } of page.routes ?? []) {
      known.add(routeName ?? '');
    }
  }
  const arns: Record<string, string> = {};
  for (const { routeName, spec } of routes) {
    const names = { ...router, routeName };
    const { route: live } = known.delete(routeName)
      ? await appMesh.send(new DescribeRouteCommand(names))
      : { route: undefined };
    const isSame = live && sameSpec(live.spec, spec);
    const command = live
      ? new UpdateRouteCommand({ ...names, spec })
      : new CreateRouteCommand({ ...names, spec });
    const { route } = isSame ? { route: live } : await appMesh.send(command);
    arns[routeName] = route?.metadata?.arn ?? '';
  }
  for (const routeName of known) {
    await appMesh.send(new DeleteRouteCommand({ ...router, routeName }));
  }
  return arns;
}
