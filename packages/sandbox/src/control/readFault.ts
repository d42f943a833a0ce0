import { validatorOf } from '../validation';
import type { Fault } from './types';

const text = { type: 'string' };
/** A timer cannot wait longer. */
const LONGEST_DELAY = 2 ** 31 - 1;
const count = { type: 'integer', minimum: 0 };

function kind(value: string, properties: Record<string, object> = {}) {
  return {
    type: 'object',
    additionalProperties: false,
    properties: { kind: { const: value }, ...properties },
    required: ['kind', ...Object.keys(properties)],
  };
}

/** @throws InputError */
export const readFault = validatorOf<Omit<Fault, 'id'>>('The fault', {
  type: 'object',
  additionalProperties: false,
  required: ['match', 'effect'],
  properties: {
    match: {
      type: 'object',
      additionalProperties: false,
      properties: {
        plane: { enum: ['aws', 'kubernetes'] },
        accountId: text,
        service: text,
        operation: text,
        cluster: text,
        write: { type: 'boolean' },
        principal: text,
        notPrincipal: text,
        pathPrefix: text,
      },
    },
    effect: {
      anyOf: [
        kind('error', {
          status: { type: 'integer', minimum: 400, maximum: 599 },
          code: text,
          message: text,
        }),
        kind('throttle'),
        kind('delay', { milliseconds: { ...count, maximum: LONGEST_DELAY } }),
        kind('hang'),
        kind('drop'),
        kind('drop-after-write'),
        kind('truncate'),
      ],
    },
    skip: count,
    times: count,
    share: { type: 'number', exclusiveMinimum: 0, maximum: 1 },
  },
});
