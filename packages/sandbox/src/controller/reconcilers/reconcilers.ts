import type { Kind } from '../resources';
import { gatewayRouteReconciler } from './gatewayRouteReconciler';
import { meshReconciler } from './meshReconciler';
import type { Reconciler } from './types';
import { virtualGatewayReconciler } from './virtualGatewayReconciler';
import { virtualNodeReconciler } from './virtualNodeReconciler';
import { virtualRouterReconciler } from './virtualRouterReconciler';
import { virtualServiceReconciler } from './virtualServiceReconciler';

/** By kind; a reconciler is only given resources of its kind. */
export const reconcilers = {
  Mesh: meshReconciler,
  VirtualNode: virtualNodeReconciler,
  VirtualRouter: virtualRouterReconciler,
  VirtualService: virtualServiceReconciler,
  VirtualGateway: virtualGatewayReconciler,
  GatewayRoute: gatewayRouteReconciler,
} as Record<Kind, Reconciler<unknown>>;
