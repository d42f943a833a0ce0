import { withoutStack } from '../errors';
import { findAction } from './findAction';
import type { RegisterOptions } from './types';

/**
 * Registers `app-mesh:describe`.
 */
export function registerDescribeAction(options: RegisterOptions): void {
  const { actions, actionsRegistry } = options;
  actionsRegistry.register({
    name: 'describe',
    title: 'Describe changes of a mesh',
    description:
      'Describes the template actions that change an AWS App Mesh over several accounts: what each does, its inputs and outputs as JSON schemas, and examples. One action if it is named, else all without their schemas.',
    attributes: { readOnly: true, idempotent: true },
    schema: {
      input: z =>
        z.object({
          action: z
            .string()
            .optional()
            .describe('Id of the action, for example app-mesh:route:shift.'),
        }),
      output: z =>
        z.object({
          actions: z.array(
            z.object({
              id: z.string(),
              description: z.string(),
              input: z
                .record(z.string(), z.any())
                .optional()
                .describe('JSON schema'),
              output: z
                .record(z.string(), z.any())
                .optional()
                .describe('JSON schema'),
              examples: z
                .array(
                  z.object({ description: z.string(), example: z.string() }),
                )
                .optional()
                .describe('Steps of a template, as YAML'),
            }),
          ),
        }),
    },
    action: async ({ input }) => {
      try {
        const one = input.action && findAction(actions, input.action);
        return {
          output: {
            actions: one
              ? [
                  {
                    id: one.id,
                    description: one.description ?? '',
                    input: { ...one.schema?.input },
                    output: { ...one.schema?.output },
                    examples: (one.examples ?? []).map(
                      ({ description, example }) => ({ description, example }),
                    ),
                  },
                ]
              : actions.map(({ description = '', id }) => ({
                  id,
                  description,
                })),
          },
        };
      } catch (error) {
        throw withoutStack(error);
      }
    },
  });
}
