import * as references from './references';
import * as ports from './ports';
import * as security from './security';
import * as resilience from './resilience';
import * as sharing from './sharing';
import * as cluster from './cluster';
import * as lifecycle from './lifecycle';
import type { DocumentedRule } from './types';

/**
 * Crossmesh's own rules, by code.
 *
 * @public
 */
export const allRules: readonly DocumentedRule[] = [
  references,
  ports,
  security,
  resilience,
  sharing,
  cluster,
  lifecycle,
]
  .flatMap(group => Object.values(group))
  .sort((a, b) => (a.code < b.code ? -1 : 1));
