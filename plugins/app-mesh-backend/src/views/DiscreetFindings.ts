import type { RuleFinding } from '@crossmesh/plugin-app-mesh-common';
import type { SnapshotContent } from '../store';

/** Words as names, account ids and ARNs have them; a sentence's own full stop and quotes fall off. */
function wordsOf(text: string): string[] {
  return text
    .split(/[^\w.:/@-]+/)
    .map(word => word.replace(/^[.:/]+|[.:/]+$/g, ''));
}

const ACCOUNT_ID = /^\d{12}$/;

/**
 * Keeps from somebody who may see a part of a mesh what a finding on that part says of the rest: a rule
 * looks at the whole mesh, and its sentence names what it found there.
 */
export class DiscreetFindings {
  readonly #hidden: ReadonlySet<string>;
  readonly #accounts: ReadonlySet<string>;
  /** By ARN, the words of the resource's own spec: whoever sees it knows those. */
  readonly #known: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #visible: ReadonlySet<string>;

  /** @param visible - the part of `whole` that may be seen */
  static create(
    whole: SnapshotContent,
    visible: SnapshotContent,
  ): DiscreetFindings {
    return new DiscreetFindings(whole, visible);
  }

  private constructor(whole: SnapshotContent, visible: SnapshotContent) {
    this.#visible = new Set(visible.resources.map(({ arn }) => arn));
    const names = new Set(visible.resources.map(({ name }) => name));
    const hidden = whole.resources.filter(({ arn }) => !this.#visible.has(arn));
    this.#hidden = new Set(
      hidden.flatMap(({ arn, name }) =>
        names.has(name) ? [arn] : [arn, name],
      ),
    );
    this.#accounts = new Set([
      whole.mesh.meshOwner,
      ...visible.resources.map(({ resourceOwner }) => resourceOwner),
    ]);
    this.#known = new Map(
      visible.resources.map(({ arn, spec }) => [
        arn,
        new Set(wordsOf(JSON.stringify(spec))),
      ]),
    );
  }

  /** The finding, with a sentence that tells less where its own tells too much. */
  of(finding: RuleFinding): RuleFinding {
    const { arn, code, edge, explanation, remedy, title, ...rest } = finding;
    const known = this.#known.get(arn);
    const telling = wordsOf(`${explanation} ${remedy}`).some(
      word =>
        !known?.has(word) &&
        (this.#hidden.has(word) ||
          (ACCOUNT_ID.test(word) && !this.#accounts.has(word))),
    );
    const seesEdge =
      edge && !this.#hidden.has(edge.source) && !this.#hidden.has(edge.target);
    if (!telling) {
      return {
        ...rest,
        arn,
        code,
        title,
        explanation,
        remedy,
        ...(seesEdge && { edge }),
      };
    }
    return {
      ...rest,
      arn,
      code,
      title,
      ...(seesEdge && { edge }),
      explanation: `${title}: what ${finding.kind} ${finding.name} (account ${finding.accountId}, ${finding.region}) is held against is not among what you may see.`,
      remedy: `Ask whoever may see all of the mesh what ${code} says here.`,
    };
  }
}
