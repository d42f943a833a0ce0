import { defineRule } from '../defineRule';
import { exampleSnapshot, inCluster, node } from '../examples';
import { named } from '../support';

/** Whether all that is declared is there; App Mesh adds defaults of its own. */
function firstDifference(
  declared: unknown,
  actual: unknown,
  path: string,
): string | undefined {
  if (typeof declared !== 'object' || declared === null) {
    return declared === undefined || declared === actual ? undefined : path;
  }
  if (typeof actual !== 'object' || actual === null) {
    return Object.keys(declared).length === 0 ? undefined : path;
  }
  if (
    Array.isArray(declared) &&
    declared.length !== Object.keys(actual).length
  ) {
    return path;
  }
  const found = new Map<string, unknown>(Object.entries(actual));
  for (const [field, value] of Object.entries(declared)) {
    const difference = firstDifference(
      value,
      found.get(field),
      Array.isArray(declared) ? `${path}[${field}]` : `${path}.${field}`,
    );
    if (difference !== undefined) {
      return difference;
    }
  }
  return undefined;
}

export const AM604 = defineRule({
  code: 'AM604',
  severity: 'error',
  title: 'Custom resource and App Mesh differ',
  meaning:
    'A custom resource asks for something else than App Mesh has: the controller has not reconciled its latest generation, or somebody changed App Mesh past it. A failing reconcile leaves the condition True, and changes made past the controller go unnoticed for up to ten hours.',
  remedy:
    'Read the events of the custom resource; if there are none, touch it so that the controller reconciles it again.',
  needs: ['kubernetes'],
  kinds: [
    'Mesh',
    'VirtualNode',
    'VirtualRouter',
    'VirtualService',
    'VirtualGateway',
    'GatewayRoute',
  ],
  *evaluate(subject) {
    const { clusterObject } = subject;
    if (!clusterObject || clusterObject.accountId !== subject.resourceOwner) {
      return;
    }
    const { cluster, name, generation, observedGeneration } = clusterObject;
    const path = firstDifference(clusterObject.spec, subject.spec, 'spec');
    if (observedGeneration !== undefined && observedGeneration < generation) {
      yield {
        explanation: `The custom resource ${name} in the cluster ${cluster} is at generation ${generation}, but App Mesh has generation ${observedGeneration} of the ${named(
          subject,
        )}.`,
        path: 'spec',
      };
    } else if (path !== undefined) {
      yield {
        explanation: `The custom resource ${name} in the cluster ${cluster} asks for another ${path} than the ${named(
          subject,
        )} has.`,
        path,
      };
    }
  },
  breaks: {
    snapshot: exampleSnapshot([
      node(
        'cart',
        {},
        {
          clusterObject: inCluster({ generation: 2, observedGeneration: 1 }),
        },
      ),
    ]),
  },
  sound: {
    snapshot: exampleSnapshot([
      node(
        'cart',
        {},
        {
          clusterObject: inCluster({ generation: 2, observedGeneration: 2 }),
        },
      ),
    ]),
  },
});
