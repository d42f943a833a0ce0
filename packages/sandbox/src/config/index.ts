export { awsConfigFiles } from './awsConfigFiles';
export { completeSandboxConfig } from './completeSandboxConfig';
export { defaultSandboxConfig } from './defaultSandboxConfig';
export { kubeconfig } from './kubeconfig';
export { readSandboxConfig } from './readSandboxConfig';
export { sandboxEnvironment } from './sandboxEnvironment';
export type {
  SandboxAccount,
  SandboxCluster,
  SandboxConfig,
  SandboxOrganization,
  SandboxRole,
} from './types';
