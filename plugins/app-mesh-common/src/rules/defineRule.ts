import type { MeshResourceKind } from '../resources';
import type { DocumentedRule, MeshRule } from './types';

/**
 * Declares a rule, with the kinds of resources it looks at known to its code.
 *
 * @public
 */
export function defineRule<K extends MeshResourceKind>(
  rule: DocumentedRule<K>,
): DocumentedRule;
/** @public */
export function defineRule<K extends MeshResourceKind>(
  rule: MeshRule<K>,
): MeshRule;
export function defineRule(rule: MeshRule): MeshRule {
  return rule;
}
