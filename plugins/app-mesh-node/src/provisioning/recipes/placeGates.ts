import type { Gate } from '../engine';
import {
  accountGate,
  backendsGate,
  cloudMapGate,
  controllerGate,
  meshResourceGate,
  meshVisibleGate,
  namesFreeGate,
  podsUnclaimedGate,
} from '../gates';
import type { ServicePlan } from '../service';

/** What must hold in one place of a service. Virtual router and virtual service are at its home only. */
export function placeGates(service: ServicePlan, atHome: boolean): Gate[] {
  const { discovery, mesh, target } = service;
  return [
    accountGate(target),
    meshVisibleGate(mesh, target.accountId),
    controllerGate(target),
    meshResourceGate(mesh, target),
    namesFreeGate(service, atHome ? undefined : ['VirtualNode']),
    podsUnclaimedGate(service),
    backendsGate(service),
    ...(discovery.type === 'cloudMap'
      ? [cloudMapGate(mesh, { ...target, name: discovery.namespaceName })]
      : []),
  ];
}
