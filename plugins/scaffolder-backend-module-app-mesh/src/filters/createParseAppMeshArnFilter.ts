import { createTemplateFilter } from '@backstage/plugin-scaffolder-node/alpha';
import { parseAppMeshArn } from '@crossmesh/plugin-app-mesh-common';

/**
 * The template filter `parseAppMeshArn`, which takes an ARN apart for the flat inputs of the actions.
 */
export function createParseAppMeshArnFilter() {
  return createTemplateFilter({
    id: 'parseAppMeshArn',
    description:
      'Takes the ARN of a mesh, or of a resource in one, apart into region, accountId, meshName and meshOwner.',
    schema: z =>
      z
        .function()
        .args(z.string().describe('ARN of a mesh or of a resource in one'))
        .returns(
          z.object({
            region: z.string(),
            accountId: z
              .string()
              .describe('The account that created the resource'),
            meshName: z.string(),
            meshOwner: z.string().describe('The account that owns the mesh'),
          }),
        ),
    examples: [
      {
        description: 'The owner of a mesh',
        example:
          "${{ parameters.meshArn | parseAppMeshArn | pick('meshOwner') }}",
        notes:
          '`arn:aws:appmesh:us-west-2:111111111111:mesh/yelb` gives `111111111111`',
      },
    ],
    filter: (arn: string) => {
      const { accountId, meshName, meshOwner, region } = parseAppMeshArn(arn);
      return { accountId, meshName, meshOwner, region };
    },
  });
}
