import {
  startSandbox,
  type Sandbox,
  type SandboxConfigInput,
} from '@crossmesh/sandbox';
import type { ProvisioningContext } from '../engine';
import { contextOn } from './contextOn';

export const REGION = 'us-west-2';
export const OWNER = '111111111111';
export const CONSUMER = '222222222222';

function account(id: string, name: string) {
  return {
    id,
    name,
    accessKeyId: `AKIA${name.toUpperCase().padEnd(16, '0')}`,
    secretAccessKey: `sandbox-${name}`,
    roles: [
      { name: 'crossmesh', trusts: [`arn:aws:iam::${OWNER}:root`] },
      { name: 'appmesh-controller', trusts: [`arn:aws:iam::${id}:root`] },
    ],
    clusters: [{ name, region: REGION, port: 0, token: `${name}-admin` }],
  };
}

/** The sandbox's two accounts, and the context with which recipes run on them. */
export async function startEstate(overrides: SandboxConfigInput = {}): Promise<{
  sandbox: Sandbox;
  log: string[];
  context: ProvisioningContext;
  stop(): Promise<void>;
}> {
  const sandbox = await startSandbox({
    port: 0,
    podStartDelay: 0,
    accounts: [account(OWNER, 'frontend'), account(CONSUMER, 'backend')],
    ...overrides,
  });
  const endpointBefore = process.env.AWS_ENDPOINT_URL;
  process.env.AWS_ENDPOINT_URL = sandbox.endpoint;
  const log: string[] = [];
  return {
    sandbox,
    log,
    context: contextOn(sandbox, { log }),
    async stop() {
      if (endpointBefore === undefined) {
        delete process.env.AWS_ENDPOINT_URL;
      } else {
        process.env.AWS_ENDPOINT_URL = endpointBefore;
      }
      await sandbox.stop();
    },
  };
}
