import { isFields, type KubernetesObject } from '../objects';
import {
  resourceKey,
  type PrinterColumn,
  type ResourceType,
} from '../registry';
import type { StructuralSchema } from '../schema';
import type { StoreEvent } from '../store';
import type { WorkloadController, WorkloadEnvironment } from './types';

const DEFINITIONS = 'apiextensions.k8s.io/customresourcedefinitions';

interface Definition {
  group: string;
  scope: string;
  names: {
    kind: string;
    listKind: string;
    plural: string;
    singular: string;
    shortNames?: string[];
    categories?: string[];
  };
  versions: {
    name: string;
    served: boolean;
    schema?: { openAPIV3Schema?: StructuralSchema };
    subresources?: { status?: object; scale?: object };
    additionalPrinterColumns?: PrinterColumn[];
  }[];
}

function toTypes(object: KubernetesObject): ResourceType[] {
  const { group, scope, names, versions } =
    object.spec as unknown as Definition;
  return versions
    .filter(version => version.served)
    .map(version => ({
      group,
      version: version.name,
      kind: names.kind,
      listKind: names.listKind,
      plural: names.plural,
      singular: names.singular,
      shortNames: names.shortNames ?? [],
      categories: names.categories ?? [],
      namespaced: scope === 'Namespaced',
      hasStatus: isFields(version.subresources?.status),
      hasScale: false,
      hasGeneration: true,
      selectableFields: [],
      schema: version.schema?.openAPIV3Schema ?? {
        'x-kubernetes-preserve-unknown-fields': true,
      },
      columns: version.additionalPrinterColumns,
    }));
}

/** Makes the types of custom resource definitions known, and forgets them with their objects. */
export class CustomResourceController implements WorkloadController {
  readonly #environment: WorkloadEnvironment;

  constructor(environment: WorkloadEnvironment) {
    this.#environment = environment;
  }

  /** Knows the types of the definitions that are there now, and no others. */
  reload(): void {
    const { registry, store } = this.#environment;
    for (const known of registry.all().filter(({ schema }) => schema)) {
      registry.remove(known);
    }
    for (const known of store.list(DEFINITIONS).flatMap(toTypes)) {
      registry.add(known);
    }
  }

  handle({ resource, type, object, previous }: StoreEvent): void {
    if (resource !== DEFINITIONS) {
      return;
    }
    const { registry, store } = this.#environment;
    for (const known of previous ? toTypes(previous) : []) {
      registry.remove(known);
    }
    for (const known of toTypes(object)) {
      if (type === 'DELETED') {
        const key = resourceKey(known);
        for (const orphan of store.list(key)) {
          store.remove(key, orphan);
        }
      } else {
        registry.add(known);
      }
    }
  }
}
