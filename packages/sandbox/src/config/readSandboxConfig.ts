import { InputError } from '@backstage/errors';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { completeSandboxConfig } from './completeSandboxConfig';
import { sandboxConfigSchema } from './sandboxConfigSchema';
import type { SandboxConfig, SandboxConfigInput } from './types';

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
  const ajv = new Ajv({ allErrors: true });
  const validate = ajv.compile<SandboxConfigInput>(sandboxConfigSchema);
  if (!validate(content)) {
    throw new InputError(
      `The sandbox configuration is not valid: ${ajv.errorsText(
        validate.errors,
        { dataVar: 'config' },
      )}`,
    );
  }
  return completeSandboxConfig(content);
}
