import { ConflictError, InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { isRuleCode } from '@crossmesh/plugin-app-mesh-common';
import { withoutStack } from '../../errors';
import type { RuleChecker } from '../../rules';
import { fields } from '../fields';
import { checkWorkspace } from './checkWorkspace';
import { examples } from './examples';

/**
 * `app-mesh:rules:check`: manifests of the workspace, held against the rules before they are applied.
 */
export function createCheckRulesAction({ rules }: { rules: RuleChecker }) {
  return createTemplateAction({
    id: 'app-mesh:rules:check',
    description:
      "Holds the App Mesh manifests of the workspace against Crossmesh's rules, as if they were applied to the mesh as it is now, and fails with a table of what they would break; or reports it only. Writes nothing.",
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        accountId: fields.accountId(
          'The AWS account whose cluster the manifests are for',
        ),
        region: fields.region,
        meshName: fields.meshName,
        meshOwner: fields.meshOwner,
        cluster: fields.cluster,
        namespace: z =>
          z
            .string()
            .optional()
            .describe('Namespace of manifests that name none.'),
        path: z =>
          z
            .string()
            .optional()
            .describe(
              'Folder of the workspace with the manifests, or one file; the whole workspace by default.',
            ),
        alsoIn: z =>
          z
            .array(
              z.object({
                accountId: z.string(),
                path: z.string(),
                cluster: z.string().optional(),
                namespace: z.string().optional(),
              }),
            )
            .optional()
            .describe(
              'Manifests for clusters of further accounts that are to be applied together with these.',
            ),
        failOn: z =>
          z
            .enum(['error', 'warning', 'never'])
            .optional()
            .describe(
              'The least severity of a new finding that fails the step; error by default. With never, it only reports.',
            ),
        acceptFindings: fields.acceptFindings,
      },
      output: {
        findings: z =>
          z
            .array(z.record(z.any()))
            .describe(
              'What would be wrong and is not now: code, severity, kind, name, accountId, explanation, remedy, docs, path, file and line.',
            ),
        table: z => z.string().describe('The same as a Markdown table.'),
        errors: z => z.number().describe('How many of them are errors.'),
        notEvaluated: z =>
          z
            .array(z.string())
            .describe(
              'What could not be evaluated, and why: not to be taken for sound.',
            ),
      },
    },
    async handler(ctx) {
      const { acceptFindings = [], failOn = 'error' } = ctx.input;
      try {
        const wrong = acceptFindings.find(code => !isRuleCode(code));
        if (wrong !== undefined) {
          throw new InputError(
            `"${wrong}" in acceptFindings is not the code of a rule; write it like AM101.`,
          );
        }
        const result = await checkWorkspace(ctx.input, {
          rules,
          workspacePath: ctx.workspacePath,
          credentials: await ctx.getInitiatorCredentials(),
          signal: ctx.signal,
        });
        const { findings, notEvaluated, summary, table } = result;
        const errors = findings.filter(({ severity }) => severity === 'error');
        ctx.output('findings', findings);
        ctx.output('table', table);
        ctx.output('errors', errors.length);
        ctx.output('notEvaluated', notEvaluated);
        for (const text of notEvaluated) {
          ctx.logger.warn(text);
        }
        ctx.logger.info(findings.length > 0 ? `${summary}\n${table}` : summary);
        const failing = findings.filter(
          ({ code, severity }) =>
            !acceptFindings.includes(code) &&
            (severity === 'error' ||
              (severity === 'warning' && failOn === 'warning')),
        );
        if (failOn !== 'never' && !result.isEvaluated) {
          throw new ConflictError(notEvaluated.join(' '));
        }
        if (failOn !== 'never' && failing.length > 0) {
          const codes = [...new Set(failing.map(({ code }) => code))];
          throw new ConflictError(
            `${summary} Correct the manifests, or accept it by acceptFindings: [${codes.join(
              ', ',
            )}].\n${table}`,
          );
        }
      } catch (error) {
        throw withoutStack(error);
      }
    },
  });
}
