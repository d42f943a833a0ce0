import { InputError } from '@backstage/errors';
import { parse } from 'yaml';
import { validatorOf } from '../validation';
import { completeSandboxConfig } from './completeSandboxConfig';
import { sandboxConfigSchema } from './sandboxConfigSchema';
import type { SandboxConfig, SandboxConfigInput } from './types';

const validate = validatorOf<SandboxConfigInput>(
  'The sandbox configuration',
  sandboxConfigSchema,
);

/**
 * Reads a sandbox configuration file; what it leaves out at the top level takes the default.
 *
 * @throws InputError that names the place of what is wrong.
 */
export function readSandboxConfig(yaml: string): SandboxConfig {
  let content: unknown;
  try {
    content = parse(yaml) ?? {};
  } catch (error) {
    throw new InputError('The sandbox configuration is not valid YAML', error);
  }
  return completeSandboxConfig(validate(content));
}
