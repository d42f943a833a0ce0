import type { AwsService } from '../core/AwsService';
import { json11 } from './json11';
import { query } from './query';
import { restJson } from './restJson';
import type { Protocol } from './types';

/** The wire protocols by name. */
export const protocols: Record<AwsService['protocol'], Protocol> = {
  'rest-json': restJson,
  'json-1.1': json11,
  query,
};
