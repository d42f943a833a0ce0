import type { GraphNode } from '@crossmesh/plugin-app-mesh-common';
import { meshSchema, validate } from '../validation';
import { describeService } from './describeService';
import type { ActionOptions } from './types';

function present(node: GraphNode) {
  const { entityRef, name, pods, resourceOwner, role, status, team } = node;
  return {
    name,
    role,
    accountId: resourceOwner,
    status,
    team,
    entityRef,
    pods: pods?.pods,
    readyPods: pods?.readyPods,
  };
}

/**
 * Registers `app-mesh:describe-service`.
 */
export function registerDescribeServiceAction(options: ActionOptions): void {
  const { actionsRegistry, reading, views } = options;
  actionsRegistry.register({
    name: 'describe-service',
    title: 'Describe a virtual service',
    description:
      'Describes one virtual service of an AWS App Mesh mesh: its account and team, the workloads that serve it with their ready pods, who calls it, and whom it calls, over all AWS accounts of the mesh.',
    attributes: { readOnly: true, idempotent: true },
    schema: {
      input: z =>
        z.object({
          region: z.string().describe('AWS region, for example us-west-2'),
          meshOwner: z
            .string()
            .describe('Twelve-digit id of the account that created the mesh'),
          meshName: z.string(),
          virtualServiceName: z.string(),
        }),
      output: z => {
        const node = z.object({
          name: z.string(),
          role: z.string(),
          accountId: z.string().optional(),
          status: z.string().describe('MISSING if it does not exist'),
          team: z.string().optional(),
          entityRef: z.string().optional(),
          pods: z.number().optional(),
          readyPods: z.number().optional(),
        });
        return z.object({
          service: node,
          workloads: z.array(node),
          callers: z.array(node),
          callees: z.array(node),
          takenAt: z.string().describe('When it was read, ISO 8601'),
        });
      },
    },
    action: async ({ credentials, input }) => {
      const scope = await reading.authorize(credentials);
      const { name, owner, region } = validate(meshSchema, {
        region: input.region,
        owner: input.meshOwner,
        name: input.meshName,
      });
      const { graph, takenAt } = await views.getMeshGraph(
        { region, meshOwner: owner, meshName: name },
        scope,
      );
      const description = describeService(graph, input.virtualServiceName);
      return {
        output: {
          service: present(description.service),
          workloads: description.workloads.map(present),
          callers: description.callers.map(present),
          callees: description.callees.map(present),
          takenAt,
        },
      };
    },
  });
}
