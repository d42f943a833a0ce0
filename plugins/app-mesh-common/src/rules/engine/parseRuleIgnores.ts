import { isRuleCode } from '../isRuleCode';
import type { RuleIgnore } from '../types';

const ENTRY = /^(\S+) until (\d{4}-\d{2}-\d{2}): *(\S.*)$/;

/**
 * Reads the annotation {@link ANNOTATION_IGNORE_RULES}: entries of the form
 * `AM401 until 2027-01-31: the reason`, one a line or separated by `;`. An entry without a code, an end
 * or a reason ignores nothing.
 *
 * @param value - the annotation's value
 * @param arn - the resource that it is about
 * @public
 */
export function parseRuleIgnores(
  value: string | undefined,
  arn: string,
): RuleIgnore[] {
  return (value ?? '').split(/[;\n]/).flatMap(text => {
    const [, code = '', day, reason] = ENTRY.exec(text.trim()) ?? [];
    const until = new Date(`${day}T00:00:00.000Z`);
    return !isRuleCode(code) || Number.isNaN(until.getTime())
      ? []
      : [
          {
            code,
            arn,
            reason,
            until: until.toISOString(),
          },
        ];
  });
}
