import {
  DeregisterInstanceCommand,
  paginateListInstances,
  RegisterInstanceCommand,
  type ServiceDiscoveryClient,
} from '@aws-sdk/client-servicediscovery';
import { deepEqual } from '../../kubernetes';

function sorted(attributes: Record<string, string> | undefined) {
  return Object.entries(attributes ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * Registers the wanted instances and takes away those of the same virtual node that are no longer
 * wanted.
 */
export async function syncInstances(
  cloudMap: ServiceDiscoveryClient,
  serviceId: string | undefined,
  wanted: Map<string, Record<string, string>>,
  isOurs: (attributes: Record<string, string>) => boolean,
): Promise<void> {
  const known = new Map<string, Record<string, string>>();
  const pages = paginateListInstances(
    { client: cloudMap },
    { ServiceId: serviceId },
  );
  for await (const page of pages) {
    for (const { Id = '', Attributes = {} } of page.Instances ?? []) {
      known.set(Id, Attributes);
    }
  }
  for (const [id, attributes] of wanted) {
    if (!deepEqual(sorted(known.get(id)), sorted(attributes))) {
      await cloudMap.send(
        new RegisterInstanceCommand({
          ServiceId: serviceId,
          InstanceId: id,
          Attributes: attributes,
        }),
      );
    }
  }
  for (const [id, attributes] of known) {
    if (!wanted.has(id) && isOurs(attributes)) {
      await cloudMap.send(
        new DeregisterInstanceCommand({ ServiceId: serviceId, InstanceId: id }),
      );
    }
  }
}
