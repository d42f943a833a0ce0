import * as sdk from '@aws-sdk/client-organizations';
import type {
  DisableAWSServiceAccessRequest,
  EnableAWSServiceAccessRequest,
  ListAWSServiceAccessForOrganizationRequest,
} from '@aws-sdk/client-organizations';
import { operation, type AwsOperation } from '../core';
import { asManager, organizationsPage } from './access';
import { RAM_SERVICE } from './state';

const enable = operation<EnableAWSServiceAccessRequest>(
  sdk.EnableAWSServiceAccess$,
  (input, context) => {
    asManager(context);
    const { state, clock } = context.world;
    // RAM shares without invitations only after its own EnableSharingWithAwsOrganization.
    state.organizations.trustedServices[input.ServicePrincipal ?? ''] ??=
      clock.now();
    return {};
  },
);

const disable = operation<DisableAWSServiceAccessRequest>(
  sdk.DisableAWSServiceAccess$,
  (input, context) => {
    asManager(context);
    const { state } = context.world;
    delete state.organizations.trustedServices[input.ServicePrincipal ?? ''];
    if (input.ServicePrincipal === RAM_SERVICE) {
      state.ram.organizationSharing = false;
    }
    return {};
  },
);

const list = operation<ListAWSServiceAccessForOrganizationRequest>(
  sdk.ListAWSServiceAccessForOrganization$,
  (input, context) => {
    asManager(context);
    const { trustedServices } = context.world.state.organizations;
    const { items, nextToken } = organizationsPage(
      Object.entries(trustedServices).map(([id, at]) => ({ id, at })),
      input,
    );
    return {
      EnabledServicePrincipals: items.map(({ id, at }) => ({
        ServicePrincipal: id,
        DateEnabled: new Date(at),
      })),
      NextToken: nextToken,
    };
  },
);

export const trustOperations: AwsOperation[] = [enable, disable, list];
