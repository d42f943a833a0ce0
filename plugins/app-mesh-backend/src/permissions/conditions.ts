import { createConditionExports } from '@backstage/plugin-permission-node';
import { appMeshResourceRef, appMeshTargetRef } from './resourceRefs';
import { resourceRules } from './resourceRules';
import { targetRules } from './targetRules';

const resources = createConditionExports({
  resourceRef: appMeshResourceRef,
  rules: resourceRules,
});
const targets = createConditionExports({
  resourceRef: appMeshTargetRef,
  rules: targetRules,
});

/**
 * The conditions of the read permission, for permission policies.
 *
 * @public
 */
export const appMeshResourceConditions = resources.conditions;

/**
 * A decision on the read permission that holds under conditions.
 *
 * @public
 */
export const createAppMeshResourceConditionalDecision =
  resources.createConditionalDecision;

/**
 * The conditions of the write permissions, for permission policies.
 *
 * @public
 */
export const appMeshTargetConditions = targets.conditions;

/**
 * A decision on a write permission that holds under conditions.
 *
 * @public
 */
export const createAppMeshTargetConditionalDecision =
  targets.createConditionalDecision;
