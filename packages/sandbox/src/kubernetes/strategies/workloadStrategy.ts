import type { StatusCause } from '../http/StatusError';
import {
  deepEqual,
  getPath,
  isFields,
  matchesLabelSelector,
  type Fields,
  type KubernetesObject,
} from '../objects';
import { defaultPodSpec, validatePodSpec } from './podTemplate';
import type { ResourceStrategy } from './types';

function validate(
  object: KubernetesObject,
  previous: KubernetesObject | undefined,
): StatusCause[] {
  const causes: StatusCause[] = [];
  const selector = object.spec?.selector;
  const labels = getPath(object, 'spec.template.metadata.labels');
  if (!isFields(selector)) {
    causes.push({
      reason: 'FieldValueRequired',
      field: 'spec.selector',
      message: 'Required value',
    });
  } else if (!matchesLabelSelector(selector, (labels ?? {}) as never)) {
    causes.push({
      reason: 'FieldValueInvalid',
      field: 'spec.template.metadata.labels',
      message: `Invalid value: ${JSON.stringify(
        labels ?? {},
      )}: \`selector\` does not match template \`labels\``,
    });
  }
  if (previous && !deepEqual(previous.spec?.selector, selector)) {
    causes.push({
      reason: 'FieldValueInvalid',
      field: 'spec.selector',
      message: `Invalid value: ${JSON.stringify(selector)}: field is immutable`,
    });
  }
  const replicas = object.spec?.replicas;
  if (!Number.isInteger(replicas) || (replicas as number) < 0) {
    causes.push({
      reason: 'FieldValueInvalid',
      field: 'spec.replicas',
      message: `Invalid value: ${JSON.stringify(
        replicas,
      )}: must be greater than or equal to 0`,
    });
  }
  const podSpec = getPath(object, 'spec.template.spec');
  return [...causes, ...validatePodSpec(podSpec, 'spec.template.spec')];
}

function withTemplateDefaults(object: KubernetesObject): KubernetesObject {
  const template = object.spec?.template;
  if (!isFields(template) || !isFields(template.spec)) {
    return object;
  }
  const spec = defaultPodSpec(template.spec);
  return {
    ...object,
    spec: {
      ...object.spec,
      template: { metadata: { creationTimestamp: null }, ...template, spec },
    },
  };
}

/** Clients made with client-go send an empty strategy where none is wanted in particular. */
function strategyOf(given: unknown): Fields {
  const strategy = {
    type: 'RollingUpdate',
    ...(isFields(given) ? given : {}),
  };
  return strategy.type === 'RollingUpdate'
    ? {
        rollingUpdate: { maxUnavailable: '25%', maxSurge: '25%' },
        ...strategy,
      }
    : strategy;
}

export const deploymentStrategy: ResourceStrategy = {
  prepare(deployment) {
    return withTemplateDefaults({
      ...deployment,
      spec: {
        replicas: 1,
        revisionHistoryLimit: 10,
        progressDeadlineSeconds: 600,
        ...deployment.spec,
        strategy: strategyOf(deployment.spec?.strategy),
      },
    });
  },
  validate,
};

export const replicaSetStrategy: ResourceStrategy = {
  prepare: replicaSet =>
    withTemplateDefaults({
      ...replicaSet,
      spec: { replicas: 1, ...replicaSet.spec },
    }),
  validate,
};
