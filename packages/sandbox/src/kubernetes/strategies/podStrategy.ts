import { defaultPodSpec, validatePodSpec } from './podTemplate';
import type { ResourceStrategy } from './types';

export const podStrategy: ResourceStrategy = {
  prepare(pod, previous) {
    return {
      ...pod,
      spec: previous
        ? pod.spec
        : {
            serviceAccountName: 'default',
            ...defaultPodSpec(pod.spec ?? {}),
          },
      status: previous
        ? pod.status
        : { phase: 'Pending', qosClass: 'BestEffort' },
    };
  },
  validate: pod => validatePodSpec(pod.spec, 'spec'),
};
