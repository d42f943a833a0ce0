import type {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { JsonObject, JsonValue } from '@backstage/types';
import type { Plan } from '@crossmesh/plugin-app-mesh-common';
import { checkInput } from './checkInput';
import type { AnyTemplateAction } from './types';

function isPlan(value: unknown): value is Plan {
  return Array.isArray(Object(value).steps);
}

async function refuseWorkspace(): Promise<never> {
  throw new InputError(
    'A plan has no workspace; run the action in a template.',
  );
}

/**
 * What a template action would do now, by its own dry run: the same code and the same permissions.
 *
 * @throws InputError for an input that the action does not take, and what its dry run throws
 */
export async function planAction(
  action: AnyTemplateAction,
  options: {
    input: JsonObject;
    credentials: BackstageCredentials;
    logger: LoggerService;
  },
): Promise<Plan> {
  const { credentials, input, logger } = options;
  checkInput(action, input);
  const outputs = new Map<string, unknown>();
  await action.handler({
    input,
    logger,
    isDryRun: true,
    task: { id: 'plan' },
    workspacePath: '',
    checkpoint: async <T extends JsonValue | void>({
      fn,
    }: {
      fn: () => Promise<T> | T;
    }) => fn(),
    createTemporaryDirectory: refuseWorkspace,
    getInitiatorCredentials: async () => credentials,
    output: (name: string | number | symbol, value: unknown) => {
      outputs.set(String(name), value);
    },
  });
  const plan = outputs.get('plan');
  if (!isPlan(plan)) {
    throw new InputError(
      `The action ${action.id} cannot tell what it would do.`,
    );
  }
  return plan;
}
