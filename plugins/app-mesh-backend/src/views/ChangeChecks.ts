import { NotFoundError } from '@backstage/errors';
import {
  meshArn,
  toRuleChange,
  type ChangeCheckRequest,
  type ChangeCheckResponse,
  type MeshId,
  type RuleFinding,
} from '@crossmesh/plugin-app-mesh-common';
import type { AccountDirectory } from '@crossmesh/plugin-app-mesh-node';
import type { ReadScope } from '../authorization';
import type { SnapshotContent } from '../store';
import { DiscreetFindings } from './DiscreetFindings';
import type { MeshEvaluations } from './MeshEvaluations';
import { restrictSnapshot } from './restrictSnapshot';

function countHidden(findings: RuleFinding[]): ChangeCheckResponse['hidden'] {
  const counts = new Map<string, ChangeCheckResponse['hidden'][number]>();
  for (const { code, severity, title } of findings) {
    const count = (counts.get(code)?.count ?? 0) + 1;
    counts.set(code, { code, severity, title, count });
  }
  return [...counts.values()];
}

/** The mesh as it is before a change that makes it; undefined if the change does not. */
function newMesh(
  mesh: MeshId,
  { objects = [] }: ChangeCheckRequest,
): SnapshotContent | undefined {
  const content = {
    mesh: { ...mesh, arn: meshArn(mesh) },
    takenAt: new Date().toISOString(),
    resources: [],
    shares: [],
  };
  return toRuleChange(content, objects).changed.some(
    ({ kind }) => kind === 'Mesh',
  )
    ? content
    : undefined;
}

/**
 * What changes would make of the meshes, before they are made.
 */
export class ChangeChecks {
  readonly #accounts: AccountDirectory;
  readonly #collect: () => Promise<void>;
  readonly #evaluations: MeshEvaluations;

  /** @param options - `collect` reads all meshes now */
  static create(options: {
    accounts: AccountDirectory;
    collect: () => Promise<void>;
    evaluations: MeshEvaluations;
  }): ChangeChecks {
    return new ChangeChecks(options);
  }

  private constructor(options: {
    accounts: AccountDirectory;
    collect: () => Promise<void>;
    evaluations: MeshEvaluations;
  }) {
    this.#accounts = options.accounts;
    this.#collect = options.collect;
    this.#evaluations = options.evaluations;
  }

  /**
   * Holds a change against the rules. What is stored may be older than what the change builds upon, so
   * the meshes are read anew before it is told that something would be wrong, or that there is no such
   * mesh. A mesh that the change itself makes is evaluated with nothing but the change in it.
   *
   * @throws InputError for manifests that are none
   * @throws NotFoundError if the caller may see nothing of the mesh
   */
  async check(
    mesh: MeshId,
    request: ChangeCheckRequest,
    scope: ReadScope,
  ): Promise<ChangeCheckResponse> {
    const first = await this.#evaluate(mesh, request);
    const accepted = new Set(request.accept);
    const isFine = first?.effect.introduced.every(
      ({ code, severity }) => severity !== 'error' || accepted.has(code),
    );
    if (!isFine) {
      await this.#collect();
    }
    const absent = first ? undefined : newMesh(mesh, request);
    const evaluated = isFine
      ? first
      : await this.#evaluate(mesh, request, absent);
    if (!evaluated) {
      return { introduced: [], cleared: [], hidden: [], notEvaluated: [] };
    }
    const { content, effect } = evaluated;
    const visible =
      content === absent ? content : restrictSnapshot(content, scope);
    if (!visible) {
      throw new NotFoundError(
        `No configured account sees the mesh ${mesh.meshName} of account ${mesh.meshOwner} in ${mesh.region}, or you may not see it.`,
      );
    }
    const { introduced, cleared, report } = effect;
    const there = new Set(content.resources.map(({ arn }) => arn));
    const seen = new Set(visible.resources.map(({ arn }) => arn));
    // What is new was told by the caller.
    const sees = ({ arn }: RuleFinding) => seen.has(arn) || !there.has(arn);
    const discreet = DiscreetFindings.create(content, visible);
    const tell = (findings: RuleFinding[]) =>
      findings
        .filter(sees)
        .map(finding => (scope.unlimited ? finding : discreet.of(finding)));
    const accounts = new Set([
      ...visible.resources.map(({ resourceOwner }) => resourceOwner),
      ...(request.objects ?? []).map(({ accountId }) => accountId),
    ]);
    return {
      takenAt: content.takenAt,
      introduced: tell(introduced),
      cleared: tell(cleared),
      hidden: countHidden(introduced.filter(finding => !sees(finding))),
      notEvaluated: report.notEvaluated.filter(({ accountId }) =>
        accounts.has(accountId),
      ),
    };
  }

  /** @param absent - what to take for the mesh if it was never read */
  #evaluate(
    mesh: MeshId,
    { objects = [], removed = [] }: ChangeCheckRequest,
    absent?: SnapshotContent,
  ) {
    const teams = new Map(
      this.#accounts.list().map(({ accountId, team }) => [accountId, team]),
    );
    return this.#evaluations.change(
      mesh,
      (content: SnapshotContent) =>
        toRuleChange(
          content,
          objects.map(place => ({
            ...place,
            team: teams.get(place.accountId),
          })),
          removed,
        ),
      absent,
    );
  }
}
