import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { ReadAuthorizer } from '../authorization';
import { findingsSchema, meshSchema, validate } from '../validation';
import type { FindingViews } from '../views';

/**
 * Registers `app-mesh:list-findings`.
 */
export function registerListFindingsAction(options: {
  actionsRegistry: ActionsRegistryService;
  reading: ReadAuthorizer;
  findings: FindingViews;
}): void {
  const { actionsRegistry, findings, reading } = options;
  actionsRegistry.register({
    name: 'list-findings',
    title: 'List what is wrong with a mesh',
    description:
      'Lists what the rules find wrong with an AWS App Mesh mesh: code, severity, resource, path into its spec, one sentence and the remedy; and which rules could not be evaluated.',
    attributes: { readOnly: true, idempotent: true },
    schema: {
      input: z =>
        z.object({
          region: z.string(),
          meshOwner: z.string().describe('Twelve digits'),
          meshName: z.string(),
          codes: z.array(z.string()).optional().describe('Such as AM101'),
          severities: z
            .array(z.string())
            .optional()
            .describe('error, warning, info'),
          accounts: z.array(z.string()).optional().describe('Twelve digits'),
          teams: z
            .array(z.string())
            .optional()
            .describe('Entity references of catalog owners'),
        }),
      output: z =>
        z.object({
          findings: z.array(
            z.object({
              code: z.string(),
              severity: z.string(),
              kind: z.string(),
              name: z.string(),
              arn: z.string(),
              accountId: z.string(),
              team: z.string().optional(),
              path: z.string().optional().describe('Into the resource'),
              explanation: z.string(),
              remedy: z.string(),
              docs: z.string().describe('Page of the rule'),
            }),
          ),
          notEvaluated: z
            .array(z.string())
            .describe('Which rules could not be evaluated where, and why'),
          ignoredCount: z.number(),
        }),
    },
    action: async ({ credentials, input }) => {
      const scope = await reading.authorize(credentials);
      const mesh = validate(meshSchema, {
        region: input.region,
        owner: input.meshOwner,
        name: input.meshName,
      });
      const filter = validate(findingsSchema, {
        code: input.codes,
        severity: input.severities,
        account: input.accounts,
        team: input.teams,
      });
      const answer = await findings.list(
        { region: mesh.region, meshOwner: mesh.owner, meshName: mesh.name },
        {
          codes: filter.code,
          severities: filter.severity,
          accounts: filter.account,
          teams: filter.team,
        },
        scope,
      );
      return {
        output: {
          findings: answer.findings.map(finding => ({
            code: finding.code,
            severity: finding.severity,
            kind: finding.kind,
            name: finding.name,
            arn: finding.arn,
            accountId: finding.accountId,
            team: finding.team,
            path: finding.path,
            explanation: finding.explanation,
            remedy: finding.remedy,
            docs: finding.docs,
          })),
          notEvaluated: answer.notEvaluated.map(
            ({ code, message }) => `${code}: ${message}`,
          ),
          ignoredCount: answer.ignored.length,
        },
      };
    },
  });
}
