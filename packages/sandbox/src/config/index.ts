export { awsConfigFiles } from './awsConfigFiles';
export { completeSandboxConfig } from './completeSandboxConfig';
export { defaultQuotas } from './defaultQuotas';
export { defaultSandboxConfig } from './defaultSandboxConfig';
export { kubeconfig } from './kubeconfig';
export { readSandboxConfig } from './readSandboxConfig';
export { sandboxEnvironment } from './sandboxEnvironment';
export type {
  SandboxAccessRule,
  SandboxAccount,
  SandboxCluster,
  SandboxClusterUser,
  SandboxConfig,
  SandboxConfigInput,
  SandboxOrganization,
  SandboxOrganizationalUnit,
  SandboxQuotas,
  SandboxRole,
  SandboxThrottling,
  ServiceThrottling,
  ThrottlingRate,
} from './types';
