import { NotFoundError } from '@backstage/errors';
import {
  filterFindings,
  type FindingFilter,
  type FindingsResponse,
  type MeshId,
  type RuleFinding,
} from '@crossmesh/plugin-app-mesh-common';
import type { ReadScope } from '../authorization';
import { DiscreetFindings } from './DiscreetFindings';
import type { MeshEvaluations } from './MeshEvaluations';
import { restrictSnapshot } from './restrictSnapshot';

/**
 * What is wrong with the meshes. The rules look at all that was read, since what a caller may not see
 * would look missing; then each caller gets the findings on what they may see, in words
 * that tell of nothing else.
 */
export class FindingViews {
  readonly #evaluations: MeshEvaluations;

  static create(options: { evaluations: MeshEvaluations }): FindingViews {
    return new FindingViews(options.evaluations);
  }

  private constructor(evaluations: MeshEvaluations) {
    this.#evaluations = evaluations;
  }

  /**
   * @throws NotFoundError if no configured account sees the mesh, or nothing of it may be read
   */
  async list(
    mesh: MeshId,
    filter: FindingFilter,
    scope: ReadScope,
  ): Promise<FindingsResponse> {
    const evaluated = await this.#evaluations.get(mesh);
    const visible = evaluated && restrictSnapshot(evaluated.content, scope);
    if (!visible) {
      throw new NotFoundError(
        `No configured account sees the mesh ${mesh.meshName} of account ${mesh.meshOwner} in ${mesh.region}; check its name and whether it is shared with a configured account.`,
      );
    }
    const { content, report } = evaluated;
    const arns = new Set(visible.resources.map(({ arn }) => arn));
    const accounts = new Set(
      visible.resources.map(({ resourceOwner }) => resourceOwner),
    );
    const select = (findings: RuleFinding[]) =>
      filterFindings(
        findings.filter(({ arn }) => arns.has(arn)),
        filter,
      );
    const discreet = DiscreetFindings.create(content, visible);
    const tell = (finding: RuleFinding) =>
      scope.unlimited ? finding : discreet.of(finding);
    return {
      findings: select(report.findings).map(tell),
      notEvaluated: report.notEvaluated.filter(
        ({ accountId, code }) =>
          (scope.unlimited || accounts.has(accountId)) &&
          (!filter.codes?.length || filter.codes.includes(code)) &&
          (!filter.accounts?.length || filter.accounts.includes(accountId)),
      ),
      ignored: report.ignored
        .filter(({ finding }) => select([finding]).length > 0)
        .map(({ finding, ...rest }) => ({ finding: tell(finding), ...rest })),
    };
  }
}
