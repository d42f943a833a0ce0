import type { VirtualRouterSpec } from '@aws-sdk/client-app-mesh';
import type { VirtualRouter } from '../resources';

/** A virtual router's spec as App Mesh's API writes it; its routes are objects of their own there. */
export function convertVirtualRouter({
  spec,
}: VirtualRouter): VirtualRouterSpec {
  return { ...(spec?.listeners && { listeners: spec.listeners }) };
}
