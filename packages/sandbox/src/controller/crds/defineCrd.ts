import type { KubernetesObject, StructuralSchema } from '../../kubernetes';
import { conditions } from './commonSchemas';
import { integer, object, text } from './schema';

export const APP_MESH_GROUP = 'appmesh.k8s.aws';
export const APP_MESH_VERSION = 'v1beta2';

/** A custom resource definition of the App Mesh controller. */
export function defineCrd(options: {
  kind: string;
  plural: string;
  cluster?: boolean;
  spec: Record<string, StructuralSchema>;
  /** Name of the status field that holds the ARN, if there is one. */
  arn?: string;
  status?: Record<string, StructuralSchema>;
}): KubernetesObject {
  const { kind, plural, cluster, spec, arn, status } = options;
  const singular = kind.toLowerCase();
  const definition = {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${plural}.${APP_MESH_GROUP}` },
    spec: {
      group: APP_MESH_GROUP,
      scope: cluster ? 'Cluster' : 'Namespaced',
      names: {
        kind,
        listKind: `${kind}List`,
        plural,
        singular,
        ...(!cluster && { categories: ['all'] }),
      },
      versions: [
        {
          name: APP_MESH_VERSION,
          served: true,
          storage: true,
          subresources: { status: {} },
          ...(arn && {
            additionalPrinterColumns: [
              {
                name: 'ARN',
                type: 'string',
                jsonPath: `.status.${arn}`,
                description: `The AppMesh ${kind} object's Amazon Resource Name`,
              },
              {
                name: 'AGE',
                type: 'date',
                jsonPath: '.metadata.creationTimestamp',
              },
            ],
          }),
          schema: {
            openAPIV3Schema: {
              type: 'object',
              description: `${kind} is the Schema for the ${plural} API`,
              'x-kubernetes-preserve-unknown-fields': true,
              properties: {
                spec: object(spec),
                status: arn
                  ? object({
                      [arn]: text(),
                      conditions,
                      observedGeneration: integer(),
                      ...status,
                    })
                  : { type: 'object' },
              },
            },
          },
        },
      ],
    },
  };
  return definition as unknown as KubernetesObject;
}
