import type { JsonObject } from '@backstage/types';

/** What a backend process is started with. */
export interface BackendSettings {
  config: JsonObject;
  clusters: {
    name: string;
    accountId: string;
    region: string;
    server: string;
    token: string;
  }[];
  /** How many components `service-N` its catalog has. */
  components: number;
  /** Whether the catalog is Backstage's own, or one that takes no time. */
  catalog: 'real' | 'pretended';
}

/** What a backend process holds once its garbage is collected, in bytes. */
export interface Held {
  heap: number;
  resident: number;
}

/** Who may read what, by the subject of their token. */
export const READERS = {
  everything: 'bench-token-everything',
  oneAccount: 'bench-token-one-account',
};
