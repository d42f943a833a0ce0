import type { ResourceStrategy } from './types';

export const namespaceStrategy: ResourceStrategy = {
  prepare(namespace) {
    const { metadata } = namespace;
    return {
      ...namespace,
      metadata: {
        ...metadata,
        labels: {
          ...metadata.labels,
          'kubernetes.io/metadata.name': metadata.name,
        },
      },
      spec: { finalizers: ['kubernetes'], ...namespace.spec },
      status: namespace.status ?? { phase: 'Active' },
    };
  },
};
