import { StatusError } from '../http/StatusError';
import type { LabelSelector } from './types';

const SET = /^\s*([^\s!=,()]+)\s+(in|notin)\s+\(([^)]*)\)\s*$/;
const EQUALITY = /^\s*([^\s!=,()]+)\s*(==|=|!=)\s*([^\s!=,()]*)\s*$/;
const EXISTENCE = /^\s*(!?)\s*([^\s!=,()]+)\s*$/;

/** Reads the `labelSelector` of a request, for example `app=yelb,tier in (a,b),!canary`. */
export function parseLabelSelector(text: string): LabelSelector {
  const matchExpressions: NonNullable<LabelSelector['matchExpressions']> = [];
  for (const part of text.split(/,(?![^(]*\))/)) {
    const set = SET.exec(part);
    const equality = EQUALITY.exec(part);
    const existence = EXISTENCE.exec(part);
    if (set) {
      const values = set[3].split(',').map(value => value.trim());
      const operator = set[2] === 'in' ? 'In' : 'NotIn';
      matchExpressions.push({ key: set[1], operator, values });
    } else if (equality) {
      const operator = equality[2] === '!=' ? 'NotIn' : 'In';
      matchExpressions.push({
        key: equality[1],
        operator,
        values: [equality[3]],
      });
    } else if (existence) {
      const operator = existence[1] ? 'DoesNotExist' : 'Exists';
      matchExpressions.push({ key: existence[2], operator });
    } else {
      throw StatusError.badRequest(
        `unable to parse requirement: found '${part}', expected: identifier`,
      );
    }
  }
  return { matchExpressions };
}
