import type { AdmissionHandler, Pod } from '../../kubernetes';
import { injectSidecar } from '../injection';
import type { ResourceReader } from '../resources';

/** Puts Envoy into new pods of namespaces that ask for it. */
export function podWebhook(
  reader: ResourceReader,
  accountId: string,
  region: string,
): AdmissionHandler {
  return ({ object, namespace }) => {
    const pod = { ...object, metadata: { ...object.metadata, namespace } };
    return injectSidecar(reader, pod as Pod, { accountId, region });
  };
}
