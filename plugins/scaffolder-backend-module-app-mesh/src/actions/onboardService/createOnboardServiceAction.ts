import type { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { onboardServiceRecipe } from '@crossmesh/plugin-app-mesh-node';
import { withoutStack } from '../../errors';
import type { RecipeRunner } from '../../recipes';
import { fields } from '../fields';
import { outputResult } from '../outputResult';
import { examples } from './examples';
import { findComponent } from './findComponent';
import { toOptions } from './toOptions';

/**
 * `app-mesh:service:onboard`: a service with its workload, in a mesh of its own or another account.
 */
export function createOnboardServiceAction(options: {
  runner: RecipeRunner;
  catalog: CatalogService;
}) {
  const { catalog, runner } = options;
  return createTemplateAction({
    id: 'app-mesh:service:onboard',
    description:
      'Puts a service into a mesh: VirtualNode, VirtualRouter and VirtualService, the workload once there is a virtual node for its pods, and for each service that it calls in another account the name by which it calls it. The ARNs of those services are looked up and verified.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        accountId: fields.accountId(
          'The AWS account that is to run the service',
        ),
        region: fields.region,
        meshName: fields.meshName,
        meshOwner: z =>
          z
            .string()
            .optional()
            .describe(
              'The AWS account that owns the mesh; the account of the service by default.',
            ),
        cluster: fields.cluster,
        component: z =>
          z
            .string()
            .describe(
              'Reference of the catalog component that the service belongs to, for example component:default/yelb-ui.',
            ),
        type: z =>
          z
            .enum(['service', 'gateway'])
            .optional()
            .describe(
              'What to onboard; a gateway is refused, with the account that may own one.',
            ),
        serviceName: z =>
          z
            .string()
            .describe(
              'Name of the virtual service: the host name by which others in the mesh call it.',
            ),
        namespace: z =>
          z.string().describe('Namespace of the workload; it joins the mesh.'),
        port: z =>
          z
            .number()
            .describe('Port that the application listens on, 1 to 65535.'),
        protocol: z =>
          z
            .enum(['http', 'http2', 'grpc', 'tcp'])
            .describe('Protocol that it speaks there.'),
        discovery: z =>
          z
            .enum(['dns', 'cloudMap'])
            .describe(
              "How Envoys find the pods: by the cluster's DNS, for which the manifests must hold a Service of the service's name, or through Cloud Map.",
            ),
        cloudMapNamespace: z =>
          z
            .string()
            .optional()
            .describe(
              "The account's Cloud Map namespace, for the discovery cloudMap.",
            ),
        backends: z =>
          z
            .array(z.string())
            .optional()
            .describe(
              'Virtual services of the mesh that the service calls, by ARN or by name, in whatever account.',
            ),
        manifests: z =>
          z
            .union([z.string(), z.array(z.record(z.any()))])
            .describe(
              'One Deployment, and the Services, ConfigMaps and ServiceAccounts it needs: YAML text or a list of objects.',
            ),
        retryPolicy: z =>
          z
            .object({
              maxRetries: z.number().describe('How often to try again.'),
              perRetryTimeoutMillis: z
                .number()
                .describe('Milliseconds until a try counts as failed.'),
            })
            .optional()
            .describe(
              "How callers' Envoys repeat failed calls; not for the protocol tcp.",
            ),
      },
      output: {
        virtualServiceArn: z =>
          z.string().describe('ARN of the virtual service.'),
        virtualNodeArn: z => z.string().describe('ARN of the virtual node.'),
        url: z =>
          z
            .string()
            .optional()
            .describe(
              'Address of the load balancer, if the manifests hold a Service of type LoadBalancer.',
            ),
        plan: fields.plan,
      },
    },
    async handler(ctx) {
      const { component, ...input } = ctx.input;
      const entityRef = await findComponent(
        catalog,
        component,
        await ctx.getInitiatorCredentials(),
      ).catch(error => {
        throw withoutStack(error);
      });
      const result = await runner.run(ctx, () =>
        onboardServiceRecipe(
          toOptions({
            ...input,
            entityRef,
            meshOwner: input.meshOwner ?? input.accountId,
          }),
        ),
      );
      outputResult(ctx, result, ['virtualServiceArn', 'virtualNodeArn', 'url']);
    },
  });
}
