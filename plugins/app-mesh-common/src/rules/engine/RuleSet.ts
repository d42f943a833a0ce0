import type { MeshResourceKind } from '../../resources';
import type { MeshSnapshot } from '../../snapshot';
import { allRules } from '../allRules';
import type { MeshRule, NotEvaluatedRule, RuleOptions } from '../types';
import { isRead } from './isRead';

const SOURCE_NAMES = {
  'app-mesh': 'App Mesh',
  ram: 'RAM of the mesh owner',
  iam: 'the state of the service-linked role',
  kubernetes: 'the clusters of the account',
  catalog: 'the catalog',
  'cloud-map': 'the Cloud Map namespaces of the account',
  meshes: 'the list of all meshes',
} as const;

/**
 * The rules that are on, and which of them can look at what.
 */
export class RuleSet {
  readonly #rules: MeshRule[];
  readonly #options: RuleOptions;
  readonly #snapshot: Pick<MeshSnapshot, 'mesh' | 'sources'>;
  readonly #ready = new Map<string, MeshRule[]>();

  constructor(
    options: RuleOptions,
    snapshot: Pick<MeshSnapshot, 'mesh' | 'sources'>,
  ) {
    this.#options = options;
    this.#snapshot = snapshot;
    this.#rules = [...allRules, ...(options.additionalRules ?? [])].filter(
      ({ code }) => !options.settings?.[code]?.off,
    );
  }

  /** The rules that can look at an account's resources of a kind. */
  readyFor(kind: MeshResourceKind, accountId: string): MeshRule[] {
    const key = `${kind}/${accountId}`;
    const known = this.#ready.get(key);
    if (known) {
      return known;
    }
    const ready = this.#rules.filter(
      rule =>
        rule.kinds.includes(kind) &&
        this.#isInScope(rule, accountId) &&
        this.#missing(rule, accountId) === undefined,
    );
    this.#ready.set(key, ready);
    return ready;
  }

  /** @param kinds - by account, the kinds of resources that it has */
  notEvaluated(kinds: Map<string, Set<MeshResourceKind>>): NotEvaluatedRule[] {
    const { mesh } = this.#snapshot;
    return this.#rules.flatMap(rule =>
      [...kinds.keys()].sort().flatMap(accountId => {
        const source = this.#missing(rule, accountId);
        return source === undefined ||
          !this.#isInScope(rule, accountId) ||
          !rule.kinds.some(kind => kinds.get(accountId)?.has(kind))
          ? []
          : [
              {
                code: rule.code,
                title: rule.title,
                accountId,
                source,
                message: `${rule.code} was not evaluated for account ${accountId} in ${mesh.region}, since ${SOURCE_NAMES[source]} could not be read.`,
              },
            ];
      }),
    );
  }

  #missing(rule: MeshRule, accountId: string) {
    return rule.needs?.find(
      source =>
        !isRead(source, accountId, this.#snapshot, this.#options.facts ?? {}),
    );
  }

  #isInScope({ code }: MeshRule, accountId: string): boolean {
    const accounts = this.#options.settings?.[code]?.accounts;
    return accounts === undefined || accounts.includes(accountId);
  }
}
