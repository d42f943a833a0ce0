import type { AddressSource, IdentifierSource } from '../objects';
import type { ObjectStore } from '../store';

/** The parts of a cluster that have a state. */
export interface KeptParts {
  store: ObjectStore;
  identifiers: IdentifierSource;
  addresses: AddressSource;
}
