import type { RuleMesh } from '../mesh';
import { listenersOf, type ListenerPort } from './listenersOf';

/** The ports at which a virtual service is called: those of its router, or of its node. */
export function portsOf(mesh: RuleMesh, service: string): ListenerPort[] {
  const { virtualNode, virtualRouter } =
    mesh.find('VirtualService', service)?.spec.provider ?? {};
  const provider =
    mesh.find('VirtualRouter', virtualRouter?.virtualRouterName) ??
    mesh.find('VirtualNode', virtualNode?.virtualNodeName);
  return provider ? listenersOf(provider) : [];
}
