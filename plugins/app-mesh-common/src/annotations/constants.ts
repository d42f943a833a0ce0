/**
 * On a catalog entity: the ARN of the mesh that it is, or is in.
 *
 * @public
 */
export const ANNOTATION_MESH_ARN = 'aws.amazon.com/app-mesh-arn';

/**
 * On a catalog entity: the ARN of the virtual service through which the component is called.
 *
 * @public
 */
export const ANNOTATION_VIRTUAL_SERVICE_ARN =
  'aws.amazon.com/app-mesh-virtual-service-arn';

/**
 * On a catalog entity: the ARN of the virtual node that stands for the component's workload.
 *
 * @public
 */
export const ANNOTATION_VIRTUAL_NODE_ARN =
  'aws.amazon.com/app-mesh-virtual-node-arn';

/**
 * On a catalog entity: the ARN of a virtual gateway.
 *
 * @public
 */
export const ANNOTATION_VIRTUAL_GATEWAY_ARN =
  'aws.amazon.com/app-mesh-virtual-gateway-arn';

/**
 * On a catalog entity: the twelve-digit id of the AWS account that created the resource.
 *
 * @public
 */
export const ANNOTATION_ACCOUNT_ID = 'amazonaws.com/account-id';

/**
 * On a catalog entity: the AWS region of the resource.
 *
 * @public
 */
export const ANNOTATION_REGION = 'aws.amazon.com/region';

/**
 * On a catalog entity: says that its App Mesh annotations were not written by its authors but derived
 * from custom resources in a cluster. They follow those and are no evidence of their own.
 *
 * @public
 */
export const ANNOTATION_TIED_BY = 'crossmesh.io/tied-by';

/**
 * The value of {@link ANNOTATION_TIED_BY}.
 *
 * @public
 */
export const TIED_BY_CLUSTER = 'cluster';

/**
 * On a custom resource in a cluster: the reference of the catalog entity that it belongs to, written
 * by onboarding.
 *
 * @public
 */
export const CLUSTER_ANNOTATION_ENTITY_REF = 'crossmesh.io/entity-ref';

/**
 * On a custom resource in a cluster: findings of rules that are not to be shown until a date, for example `AM401 until 2027-01-31: the retries are meant to be cut short`.
 *
 * @public
 */
export const ANNOTATION_IGNORE_RULES = 'crossmesh.io/ignore-rules';

/**
 * The label that every object written by Crossmesh carries.
 *
 * @public
 */
export const CLUSTER_LABEL_MANAGED_BY = 'app.kubernetes.io/managed-by';

/**
 * The value of {@link CLUSTER_LABEL_MANAGED_BY}.
 *
 * @public
 */
export const CLUSTER_MANAGED_BY = 'crossmesh';

/** The `spec.type` of a mesh's Resource entity. @public */
export const RESOURCE_TYPE_MESH = 'app-mesh';
/** The `spec.type` of a virtual service's Resource entity. @public */
export const RESOURCE_TYPE_VIRTUAL_SERVICE = 'app-mesh-virtual-service';
/** The `spec.type` of a virtual node's Resource entity. @public */
export const RESOURCE_TYPE_VIRTUAL_NODE = 'app-mesh-virtual-node';
/** The `spec.type` of a virtual gateway's Resource entity. @public */
export const RESOURCE_TYPE_VIRTUAL_GATEWAY = 'app-mesh-virtual-gateway';

/**
 * On a catalog entity of a mesh or of a resource in one: how many findings it has, for example
 * `error=1 warning=0 info=2 ignored=0 not-evaluated=3`. The last is the number of rules that could not be
 * evaluated for its account. Absent while it is not known.
 *
 * @public
 */
export const ANNOTATION_FINDINGS = 'crossmesh.io/findings';
