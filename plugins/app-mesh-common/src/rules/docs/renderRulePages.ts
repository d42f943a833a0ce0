import { allRules } from '../allRules';
import { renderRuleIndex } from './renderRuleIndex';
import { renderRulePage } from './renderRulePage';

/** All pages of `docs/rules`, by file name. */
export function renderRulePages(): Map<string, string> {
  return new Map([
    ['README.md', renderRuleIndex(allRules)],
    ...allRules.map(
      rule => [`${rule.code}.md`, renderRulePage(rule)] as [string, string],
    ),
  ]);
}
