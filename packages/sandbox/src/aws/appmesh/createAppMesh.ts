import * as sdk from '@aws-sdk/client-app-mesh';
import type { AwsService } from '../core';
import { constraints } from './constraints';
import { meshOperations } from './meshOperations';
import { resourceOperations } from './resources';
import { tagOperations } from './tagOperations';

/** AWS App Mesh, all of its operations. */
export function createAppMesh(): AwsService {
  return {
    signingName: 'appmesh',
    protocol: 'rest-json',
    sdk,
    operations: [...meshOperations, ...resourceOperations, ...tagOperations],
    inputErrors: {
      invalid: 'BadRequestException',
      malformed: 'BadRequestException',
    },
    throttled: { code: 'TooManyRequestsException' },
    constraints,
  };
}
