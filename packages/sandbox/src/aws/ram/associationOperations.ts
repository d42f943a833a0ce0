import * as sdk from '@aws-sdk/client-ram';
import type {
  AssociateResourceShareRequest,
  DisassociateResourceShareRequest,
  GetResourceShareAssociationsRequest,
} from '@aws-sdk/client-ram';
import {
  AwsError,
  operation,
  type AwsOperation,
  type OperationContext,
} from '../core';
import {
  associatePrincipal,
  associateResource,
  checkNewPrincipal,
  checkResource,
  disassociate,
} from './associate';
import { findOwnShare, sharesOf, unknownShare } from './findShare';
import { presentAssociation } from './present';
import { ramPage } from './ramPage';
import { settle } from './settle';

function activeShare(arn: string | undefined, context: OperationContext) {
  settle(context.world);
  const share = findOwnShare(arn, context);
  if (share.status !== 'ACTIVE') {
    throw new AwsError(
      'InvalidStateTransitionException',
      `ResourceShare ${share.arn} is not active.`,
    );
  }
  return share;
}

const associateResourceShare = operation<AssociateResourceShareRequest>(
  sdk.AssociateResourceShare$,
  (input, context) => {
    const share = activeShare(input.resourceShareArn, context);
    const { resourceArns = [], principals = [], clientToken } = input;
    for (const arn of resourceArns) {
      checkResource(arn, context);
    }
    for (const principal of principals) {
      checkNewPrincipal(principal, share, context);
    }
    const associations = [
      ...resourceArns.map(arn => associateResource(share, arn, context)),
      ...principals.map(entity => associatePrincipal(share, entity, context)),
    ];
    return {
      resourceShareAssociations: associations.map(association =>
        presentAssociation(share, association),
      ),
      clientToken,
    };
  },
);

const disassociateResourceShare = operation<DisassociateResourceShareRequest>(
  sdk.DisassociateResourceShare$,
  (input, context) => {
    const share = activeShare(input.resourceShareArn, context);
    const { resourceArns = [], principals = [], clientToken } = input;
    const associations = [...resourceArns, ...principals].map(entity => {
      const association = disassociate(share, entity, context);
      if (!association) {
        throw new AwsError(
          'UnknownResourceException',
          `${entity} is not associated with ResourceShare ${share.arn}.`,
        );
      }
      return association;
    });
    return {
      resourceShareAssociations: associations.map(association =>
        presentAssociation(share, association),
      ),
      clientToken,
    };
  },
);

const getResourceShareAssociations =
  operation<GetResourceShareAssociationsRequest>(
    sdk.GetResourceShareAssociations$,
    (input, context) => {
      settle(context.world);
      const { resourceShareArns, resourceArn, principal, associationType } =
        input;
      const wrong = associationType === 'PRINCIPAL' ? resourceArn : principal;
      if (wrong !== undefined) {
        throw new AwsError(
          'InvalidParameterException',
          `You cannot give ${wrong} for the association type ${associationType}.`,
        );
      }
      const own = sharesOf('SELF', context);
      for (const arn of resourceShareArns ?? []) {
        if (!own.some(share => share.arn === arn)) {
          throw unknownShare(arn);
        }
      }
      const entity = resourceArn ?? principal;
      const all = own
        .filter(share => resourceShareArns?.includes(share.arn) ?? true)
        .flatMap(share =>
          Object.values(share.associations).map(association => ({
            share,
            association,
          })),
        )
        .filter(
          ({ association }) =>
            association.type === associationType &&
            (entity ?? association.entity) === association.entity &&
            (input.associationStatus ?? association.status) ===
              association.status,
        );
      const { items, nextToken } = ramPage(
        all,
        input,
        ({ share, association }) => `${share.arn} ${association.entity}`,
      );
      return {
        resourceShareAssociations: items.map(({ share, association }) =>
          presentAssociation(share, association),
        ),
        nextToken,
      };
    },
  );

export const associationOperations: AwsOperation[] = [
  associateResourceShare,
  disassociateResourceShare,
  getResourceShareAssociations,
];
