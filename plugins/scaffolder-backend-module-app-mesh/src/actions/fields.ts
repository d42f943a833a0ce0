import type { z as zod } from 'zod/v3';

type Z = typeof zod;

/** Inputs and outputs that several actions have, under the same names and with the same meaning. */
export const fields = {
  accountId: (what: string) => (z: Z) =>
    z
      .string()
      .describe(`${what}: its twelve digits, as text. It must be configured.`),
  region: (z: Z) =>
    z
      .string()
      .describe('AWS region, for example us-west-2. A mesh is regional.'),
  meshName: (z: Z) =>
    z
      .string()
      .describe(
        'Name of the mesh: 1 to 63 lower-case letters, digits and "-", good for App Mesh and for Kubernetes.',
      ),
  meshOwner: (z: Z) =>
    z
      .string()
      .optional()
      .describe('The AWS account that owns the mesh; accountId by default.'),
  cluster: (z: Z) =>
    z
      .string()
      .optional()
      .describe(
        "Name of the account's cluster; may be left out where it has only one in the region.",
      ),
  namespaces: (z: Z) =>
    z
      .array(z.string())
      .describe(
        'Namespaces of the cluster that belong to the mesh; created where they are missing, and labelled.',
      ),
  cloudMapNamespace: (z: Z) =>
    z
      .string()
      .optional()
      .describe(
        'Cloud Map namespace to create in the account, for services of its own that are discovered there, for example yelb.local.',
      ),
  egressFilter: (z: Z) =>
    z
      .enum(['ALLOW_ALL', 'DROP_ALL'])
      .optional()
      .describe(
        "What the mesh's pods may call outside of it; DROP_ALL by default, as in App Mesh.",
      ),
  acceptFindings: (z: Z) =>
    z
      .array(z.string())
      .optional()
      .describe(
        'Codes of rules, for example AM209, whose errors the run may bring into the mesh; without, it is refused before anything is written.',
      ),
  organizationArns: (what: string) => (z: Z) =>
    z
      .array(z.string())
      .optional()
      .describe(
        `${what}; for example arn:aws:organizations::111111111111:ou/o-a1b2c3d4e5/ou-a1b2-c3d4e5f6.`,
      ),
  meshArn: (z: Z) => z.string().describe('ARN of the mesh.'),
  plan: (z: Z) =>
    z
      .object({
        recipe: z.string(),
        steps: z.array(z.record(z.any())),
      })
      .optional()
      .describe(
        'Of a dry run only: every check and step with account, region, verdict, and what differs or is waited for.',
      ),
};
