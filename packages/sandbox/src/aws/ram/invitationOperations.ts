import * as sdk from '@aws-sdk/client-ram';
import type {
  AcceptResourceShareInvitationRequest,
  GetResourceShareInvitationsRequest,
  ListPendingInvitationResourcesRequest,
  RejectResourceShareInvitationRequest,
} from '@aws-sdk/client-ram';
import {
  AwsError,
  hasPropagated,
  operation,
  type AwsOperation,
  type OperationContext,
} from '../core';
import { setStatus } from './associationStatus';
import { MESH_TYPE } from './meshPermission';
import { presentInvitation } from './present';
import { awaiting } from './principals';
import { ramPage } from './ramPage';
import { settle } from './settle';
import type { InvitationRecord } from './state';

const INVITATION_ARN =
  /^arn:aws:ram:[a-z0-9-]+:\d{12}:resource-share-invitation\/.+$/;

/** Invitations that have reached the caller. */
function received({ world, accountId, region }: OperationContext) {
  settle(world);
  const { ram } = world.state;
  return Object.values(ram.invitations).filter(
    invitation =>
      invitation.receiver === accountId &&
      invitation.region === region &&
      hasPropagated(invitation.sentAt, world),
  );
}

function notFound(arn: string | undefined): AwsError {
  return new AwsError(
    'ResourceShareInvitationArnNotFoundException',
    `ResourceShareInvitation ${arn} could not be found.`,
  );
}

function find(
  arn: string | undefined,
  context: OperationContext,
): InvitationRecord {
  if (!INVITATION_ARN.test(arn ?? '')) {
    throw new AwsError(
      'MalformedArnException',
      `The specified Amazon Resource Name (ARN) ${arn} is not valid.`,
    );
  }
  const mine = received(context).find(invitation => invitation.arn === arn);
  if (mine) {
    return mine;
  }
  throw context.world.state.ram.invitations[arn ?? '']
    ? new AwsError(
        'OperationNotPermittedException',
        `The account ${context.accountId} did not receive the invitation ${arn}.`,
      )
    : notFound(arn);
}

/** @throws AwsError if the invitation has an answer already, or came too late. */
function requirePending({ status, arn }: InvitationRecord): void {
  const codes = {
    ACCEPTED: 'ResourceShareInvitationAlreadyAcceptedException',
    REJECTED: 'ResourceShareInvitationAlreadyRejectedException',
    EXPIRED: 'ResourceShareInvitationExpiredException',
  };
  if (status !== 'PENDING') {
    throw new AwsError(
      codes[status],
      `ResourceShareInvitation ${arn} is ${status.toLowerCase()} already.`,
    );
  }
}

function answer(
  invitation: InvitationRecord,
  status: 'ACCEPTED' | 'REJECTED',
  { world }: OperationContext,
): void {
  const now = world.clock.now();
  invitation.status = status;
  invitation.answeredAt = now;
  const share = world.state.ram.shares[invitation.shareArn];
  for (const association of awaiting(share, invitation.receiver)) {
    setStatus(
      association,
      status === 'ACCEPTED' ? 'ASSOCIATED' : 'DISASSOCIATED',
      { by: invitation.receiver, at: now },
    );
  }
}

const accept = operation<AcceptResourceShareInvitationRequest>(
  sdk.AcceptResourceShareInvitation$,
  (input, context) => {
    const invitation = find(input.resourceShareInvitationArn, context);
    requirePending(invitation);
    answer(invitation, 'ACCEPTED', context);
    return {
      resourceShareInvitation: presentInvitation(invitation),
      clientToken: input.clientToken,
    };
  },
);

const reject = operation<RejectResourceShareInvitationRequest>(
  sdk.RejectResourceShareInvitation$,
  (input, context) => {
    const invitation = find(input.resourceShareInvitationArn, context);
    requirePending(invitation);
    answer(invitation, 'REJECTED', context);
    return {
      resourceShareInvitation: presentInvitation(invitation),
      clientToken: input.clientToken,
    };
  },
);

const getInvitations = operation<GetResourceShareInvitationsRequest>(
  sdk.GetResourceShareInvitations$,
  (input, context) => {
    const { resourceShareInvitationArns, resourceShareArns } = input;
    const mine = received(context);
    for (const arn of resourceShareInvitationArns ?? []) {
      if (!mine.some(invitation => invitation.arn === arn)) {
        throw notFound(arn);
      }
    }
    const { items, nextToken } = ramPage(
      mine.filter(
        ({ arn, shareArn }) =>
          (resourceShareInvitationArns?.includes(arn) ?? true) &&
          (resourceShareArns?.includes(shareArn) ?? true),
      ),
      input,
      invitation => invitation.arn,
    );
    return {
      resourceShareInvitations: items.map(presentInvitation),
      nextToken,
    };
  },
);

const listPendingResources = operation<ListPendingInvitationResourcesRequest>(
  sdk.ListPendingInvitationResources$,
  (input, context) => {
    const invitation = find(input.resourceShareInvitationArn, context);
    requirePending(invitation);
    const share = context.world.state.ram.shares[invitation.shareArn];
    const resources = Object.values(share?.associations ?? {}).filter(
      ({ type, status }) => type === 'RESOURCE' && status === 'ASSOCIATED',
    );
    const { items, nextToken } = ramPage(
      resources,
      input,
      resource => resource.entity,
    );
    return {
      resources: items.map(({ entity }) => ({
        arn: entity,
        type: MESH_TYPE,
        resourceShareArn: invitation.shareArn,
        status: 'PENDING',
        resourceRegionScope: 'REGIONAL',
      })),
      nextToken,
    };
  },
);

export const invitationOperations: AwsOperation[] = [
  accept,
  reject,
  getInvitations,
  listPendingResources,
];
