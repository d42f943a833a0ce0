import type { MeshSnapshot } from '../../snapshot';
import type { RuleFacts } from '../mesh';
import type { RuleSource } from '../types';

/**
 * Whether a source told what a rule needs of an account's resources. What it told once still counts
 * while it is silent.
 */
export function isRead(
  source: RuleSource,
  accountId: string,
  snapshot: Pick<MeshSnapshot, 'mesh' | 'sources'>,
  facts: RuleFacts,
): boolean {
  const { mesh, sources } = snapshot;
  const answered = (service: RuleSource, account?: string) =>
    sources.some(
      entry =>
        entry.service === service &&
        entry.readAt !== undefined &&
        (account === undefined || entry.accountId === account),
    );
  switch (source) {
    case 'app-mesh':
      return true;
    case 'ram':
      return answered('ram', mesh.meshOwner);
    case 'kubernetes':
      return answered('kubernetes', accountId);
    case 'iam':
      return facts.accounts !== undefined;
    case 'cloud-map':
      return facts.cloudMapNamespaces?.[accountId] !== undefined;
    case 'meshes':
      return facts.meshes !== undefined;
    default:
      return answered(source);
  }
}
