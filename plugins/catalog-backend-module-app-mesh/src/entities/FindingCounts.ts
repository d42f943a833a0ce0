import {
  countFindings,
  type FindingsResponse,
  type IgnoredFinding,
  type RuleFinding,
} from '@crossmesh/plugin-app-mesh-common';

interface Findings {
  findings: RuleFinding[];
  ignored: IgnoredFinding[];
}

/** Routes and gateway routes are no entities; what is wrong with one counts with what it is below, too. */
function placesOf({ arn }: RuleFinding): string[] {
  return [arn, arn.split('/').slice(0, -2).join('/')];
}

/**
 * How many findings a mesh and each of its resources have, as entities say it.
 */
export class FindingCounts {
  readonly #all: Findings;
  readonly #byArn = new Map<string, Findings>();
  /** By account, codes of rules that could not be evaluated. */
  readonly #silent = new Map<string, Set<string>>();

  constructor({ findings, ignored, notEvaluated }: FindingsResponse) {
    this.#all = { findings, ignored };
    for (const finding of findings) {
      placesOf(finding).forEach(arn => this.#at(arn).findings.push(finding));
    }
    for (const item of ignored) {
      placesOf(item.finding).forEach(arn => this.#at(arn).ignored.push(item));
    }
    for (const { accountId, code } of notEvaluated) {
      const codes = this.#silent.get(accountId) ?? new Set();
      this.#silent.set(accountId, codes.add(code));
    }
  }

  ofMesh(): string {
    const silent = new Set(
      [...this.#silent.values()].flatMap(codes => [...codes]),
    );
    return this.#tell([this.#all], silent.size);
  }

  /** @param arns - of the resource, and of what counts with it */
  ofResource(accountId: string, arns: string[]): string {
    return this.#tell(
      arns.flatMap(arn => this.#byArn.get(arn) ?? []),
      this.#silent.get(accountId)?.size ?? 0,
    );
  }

  #at(arn: string): Findings {
    const known = this.#byArn.get(arn) ?? { findings: [], ignored: [] };
    this.#byArn.set(arn, known);
    return known;
  }

  #tell(parts: Findings[], silent: number): string {
    const { error, ignored, info, warning } = countFindings({
      findings: parts.flatMap(part => part.findings),
      ignored: parts.flatMap(part => part.ignored),
    });
    return `error=${error} warning=${warning} info=${info} ignored=${ignored} not-evaluated=${silent}`;
  }
}
