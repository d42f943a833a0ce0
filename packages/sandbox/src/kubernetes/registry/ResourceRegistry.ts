import { apiVersionOf } from './apiVersionOf';
import { builtInResources } from './builtInResources';
import { resourceKey } from './resourceKey';
import type { ResourceType } from './types';

/** The types that the API server knows now: its own, and those of custom resource definitions. */
export class ResourceRegistry {
  readonly #types = new Map<string, ResourceType>();

  constructor() {
    for (const type of builtInResources) {
      this.add(type);
    }
  }

  add(type: ResourceType): void {
    this.#types.set(`${apiVersionOf(type)}/${type.plural}`, type);
  }

  remove(type: ResourceType): void {
    this.#types.delete(`${apiVersionOf(type)}/${type.plural}`);
  }

  all(): ResourceType[] {
    return [...this.#types.values()];
  }

  find(
    group: string,
    version: string,
    plural: string,
  ): ResourceType | undefined {
    return this.#types.get(`${apiVersionOf({ group, version })}/${plural}`);
  }

  findByKind(apiVersion: string, kind: string): ResourceType | undefined {
    return this.all().find(
      type => apiVersionOf(type) === apiVersion && type.kind === kind,
    );
  }

  /** The type under whose key objects are stored. */
  findByKey(key: string): ResourceType | undefined {
    return this.all().find(type => resourceKey(type) === key);
  }

  groups(): string[] {
    return [...new Set(this.all().map(type => type.group))];
  }

  versions(group: string): string[] {
    const types = this.all().filter(type => type.group === group);
    // The newest one first, which is the preferred one.
    return [...new Set(types.map(type => type.version))].sort().reverse();
  }

  inGroupVersion(group: string, version: string): ResourceType[] {
    return this.all().filter(
      type => type.group === group && type.version === version,
    );
  }
}
