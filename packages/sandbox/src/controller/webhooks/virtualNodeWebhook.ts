import { AdmissionDeniedError } from '../../kubernetes';
import type { VirtualNode } from '../resources';
import { assertUnchanged } from './assertUnchanged';
import { joinMesh } from './joinMesh';
import type { KindWebhook } from './types';

function assertUniqueBackends({ metadata, spec }: VirtualNode) {
  const references = new Set<string>();
  const arns = new Set<string>();
  for (const { virtualService } of spec?.backends ?? []) {
    const { virtualServiceRef: reference, virtualServiceARN: arn } =
      virtualService;
    if (reference) {
      const { name, namespace = metadata.namespace } = reference;
      if (references.has(`${namespace}/${name}`)) {
        throw new AdmissionDeniedError(
          `VirtualNode-${metadata.name} has duplicate VirtualServiceReferences ${name}`,
        );
      }
      references.add(`${namespace}/${name}`);
    } else if (arn !== undefined) {
      if (arns.has(arn)) {
        throw new AdmissionDeniedError(
          `VirtualNode-${metadata.name} has duplicate VirtualServiceReferenceARNs ${arn}`,
        );
      }
      arns.add(arn);
    }
  }
}

export const virtualNodeWebhook: KindWebhook<VirtualNode> = {
  mutateCreate: (node, reader) => joinMesh(node, reader),
  validate(node, previous) {
    const { metadata, spec } = node;
    if (spec?.listeners && !spec.serviceDiscovery) {
      throw new AdmissionDeniedError(
        `ServiceDiscovery missing for VirtualNode-${metadata.name}. ServiceDiscovery must be specified when a listener is specified.`,
      );
    }
    for (const { connectionPool } of spec?.listeners ?? []) {
      if (connectionPool && Object.keys(connectionPool).length > 1) {
        throw new AdmissionDeniedError(
          'Only one type of Virtual Node Connection Pool is allowed',
        );
      }
    }
    if (previous) {
      const cloudMap = previous.spec?.serviceDiscovery?.awsCloudMap;
      assertUnchanged(node, previous, [
        'spec.awsName',
        'spec.meshRef',
        ...(cloudMap ? ['spec.serviceDiscovery.awsCloudMap'] : []),
      ]);
    }
    assertUniqueBackends(node);
  },
};
