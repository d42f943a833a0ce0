const PREFIX = 'finalizers.appmesh.k8s.aws';

/** What holds a custom resource until its traces outside of the cluster are gone. */
export const finalizers = {
  meshMembers: `${PREFIX}/mesh-members`,
  virtualGatewayMembers: `${PREFIX}/virtualgateway-members`,
  awsResources: `${PREFIX}/aws-appmesh-resources`,
  cloudMapResources: `${PREFIX}/aws-cloudmap-resources`,
} as const;
