import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { RecipeRunner } from '../recipes';
import { createCreateMeshAction } from './createMesh';
import { createExposeGatewayAction } from './exposeGateway';
import { createJoinMeshAction } from './joinMesh';
import { createLeaveMeshAction } from './leaveMesh';
import { createOffboardServiceAction } from './offboardService';
import { createOnboardServiceAction } from './onboardService';
import { createRetireMeshAction } from './retireMesh';
import { createShareMeshAction } from './shareMesh';
import { createShiftRouteAction } from './shiftRoute';
import { createUnshareMeshAction } from './unshareMesh';

/** The actions that run a recipe. Each can be asked what it would do. */
export function createProvisioningActions(options: {
  runner: RecipeRunner;
  catalog: CatalogService;
}) {
  return [
    createCreateMeshAction(options),
    createShareMeshAction(options),
    createJoinMeshAction(options),
    createOnboardServiceAction(options),
    createExposeGatewayAction(options),
    createShiftRouteAction(options),
    createOffboardServiceAction(options),
    createLeaveMeshAction(options),
    createUnshareMeshAction(options),
    createRetireMeshAction(options),
  ] as const;
}
