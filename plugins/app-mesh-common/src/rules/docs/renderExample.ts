import { sameData } from '../engine';
import { TAKEN_AT, exampleSnapshot } from '../examples';
import type { DocumentedRule, RuleExample } from '../types';
import { toYaml } from './toYaml';

const ordinary = exampleSnapshot([]);

/** What of an example makes it what it is, as YAML. */
export function renderExample(
  rule: DocumentedRule,
  example: RuleExample,
): string {
  const { resources, shares, takenAt } = example.snapshot;
  const shown = resources.filter(
    resource =>
      rule.kinds.includes(resource.kind) ||
      !sameData(resource, ordinary.resources[0]),
  );
  return toYaml({
    takenAt: takenAt === TAKEN_AT ? undefined : takenAt,
    shares: sameData(shares, ordinary.shares) ? undefined : shares,
    facts: example.facts,
    resources: shown.map(({ arn, mesh, version, status, ...resource }) => ({
      ...resource,
      status: status === 'ACTIVE' ? undefined : status,
    })),
  });
}
