import { createAppMesh } from './appmesh';
import { createCloudMap } from './cloudmap';
import type { AwsService } from './core';
import { createEks } from './eks';
import { createIam } from './iam';
import { createOrganizations } from './organizations';
import { createRam } from './ram';
import { createServiceQuotas } from './servicequotas';
import { createSts } from './sts';
import { createTagging } from './tagging';

/** All services that the sandbox emulates. */
export function createAwsServices(): AwsService[] {
  return [
    createAppMesh(),
    createRam(),
    createIam(),
    createSts(),
    createCloudMap(),
    createEks(),
    createOrganizations(),
    createTagging(),
    createServiceQuotas(),
  ];
}
