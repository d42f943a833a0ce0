import { defaultQuotas } from './defaultQuotas';
import type { SandboxConfig } from './types';

/**
 * Two accounts in `us-west-2`, `frontend` (111111111111) and `backend` (222222222222), one
 * cluster each. The user of `frontend` may assume the role `crossmesh` in both.
 */
export function defaultSandboxConfig(): SandboxConfig {
  const trusts = ['arn:aws:iam::111111111111:root'];
  return {
    host: '127.0.0.1',
    port: 4566,
    regions: ['us-west-2', 'us-east-1'],
    accounts: [
      {
        id: '111111111111',
        name: 'frontend',
        accessKeyId: 'AKIAFRONTEND00000001',
        secretAccessKey: 'sandbox-frontend',
        roles: [
          { name: 'crossmesh', trusts },
          {
            name: 'appmesh-controller',
            trusts: ['arn:aws:iam::111111111111:root'],
          },
        ],
        clusters: [
          {
            name: 'frontend',
            region: 'us-west-2',
            port: 4571,
            token: 'sandbox-frontend-admin',
          },
        ],
      },
      {
        id: '222222222222',
        name: 'backend',
        accessKeyId: 'AKIABACKEND000000001',
        secretAccessKey: 'sandbox-backend',
        roles: [
          { name: 'crossmesh', trusts },
          {
            name: 'appmesh-controller',
            trusts: ['arn:aws:iam::222222222222:root'],
          },
        ],
        clusters: [
          {
            name: 'backend',
            region: 'us-west-2',
            port: 4572,
            token: 'sandbox-backend-admin',
          },
        ],
      },
    ],
    propagationDelay: 0,
    podStartDelay: 500,
    seed: 1,
    unsharedMesh: 'forbidden',
    quotas: { ...defaultQuotas },
    throttling: {},
    logSize: 20_000,
  };
}
