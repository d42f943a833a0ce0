import { customResourceDefinitionStrategy } from './customResourceDefinitionStrategy';
import { namespaceStrategy } from './namespaceStrategy';
import { podStrategy } from './podStrategy';
import { secretStrategy } from './secretStrategy';
import { serviceStrategy } from './serviceStrategy';
import type { ResourceStrategy } from './types';
import { webhookConfigurationStrategy } from './webhookConfigurationStrategy';
import { deploymentStrategy, replicaSetStrategy } from './workloadStrategy';

/** By the key under which the type is stored. */
export const strategies: Record<string, ResourceStrategy | undefined> = {
  '/namespaces': namespaceStrategy,
  '/pods': podStrategy,
  '/secrets': secretStrategy,
  '/services': serviceStrategy,
  'apps/deployments': deploymentStrategy,
  'apps/replicasets': replicaSetStrategy,
  'apiextensions.k8s.io/customresourcedefinitions':
    customResourceDefinitionStrategy,
  'admissionregistration.k8s.io/mutatingwebhookconfigurations':
    webhookConfigurationStrategy,
  'admissionregistration.k8s.io/validatingwebhookconfigurations':
    webhookConfigurationStrategy,
};
