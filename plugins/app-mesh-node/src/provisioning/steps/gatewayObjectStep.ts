import {
  CLUSTER_LABEL_MANAGED_BY,
  CLUSTER_MANAGED_BY,
} from '@crossmesh/plugin-app-mesh-common';
import type { ClusterResource } from '../cluster';
import { place, type ProvisioningContext, type Step } from '../engine';
import type { GatewayPlan } from '../gateway';
import { refuseForeign } from '../service';
import { objectStep, type Readiness } from './objectStep';

/**
 * One object of a gateway. What somebody else made under its name, or another entity has, is left alone.
 */
export function gatewayObjectStep(options: {
  gateway: GatewayPlan;
  apiVersion: string;
  kind: string;
  name?: string;
  /** What it is, for people, for example `virtual gateway`. */
  words: string;
  after: string[];
  wanted: (context: ProvisioningContext) => Promise<ClusterResource>;
  ready?: Readiness;
  warningKinds?: string[];
}): Step {
  const { after, apiVersion, gateway, kind, ready, wanted, words } = options;
  const { gatewayName, namespace, target } = gateway;
  const { name = gatewayName, warningKinds } = options;
  return objectStep({
    id: `${kind.toLowerCase()}-${name}`,
    title: `create the ${words} ${name}`,
    done: `created the ${words} ${name}`,
    target,
    after,
    reference: { apiVersion, kind, namespace, name },
    wanted,
    guard(found, expected, context) {
      const labels = found.metadata?.labels ?? {};
      const ours = Object.entries(expected.metadata?.labels ?? {}).every(
        ([key, value]) => labels[key] === value,
      );
      if (!ours) {
        const maker = labels[CLUSTER_LABEL_MANAGED_BY];
        return {
          verdict: 'blocked',
          reason: `The ${kind} ${namespace}/${name} in ${place(
            context.accounts,
            target,
          )} ${
            maker === CLUSTER_MANAGED_BY
              ? 'belongs to something else that Crossmesh made'
              : 'was not made by Crossmesh'
          }; choose another name, or delete it first.`,
        };
      }
      return refuseForeign(gateway, found, expected, context);
    },
    ready,
    warningKinds,
  });
}
