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
import { seenAssociation } from './associationStatus';
import { findActiveShare, sharesOf, unknownShare } from './findShare';
import { presentAssociation } from './present';
import { ramPage } from './ramPage';
import { settle } from './settle';
import type { ResourceShareRecord } from './state';

/** A share that the caller does not own, and from which it takes nothing but itself. */
function findJoinedShare(
  input: DisassociateResourceShareRequest,
  context: OperationContext,
): ResourceShareRecord | undefined {
  settle(context.world);
  const { resourceShareArn, resourceArns = [], principals = [] } = input;
  const share = sharesOf('OTHER-ACCOUNTS', context).find(
    item => item.arn === resourceShareArn,
  );
  if (!share) {
    return undefined;
  }
  const itself = principals.length === 1 && principals[0] === context.accountId;
  if (
    !itself ||
    resourceArns.length > 0 ||
    !share.associations[principals[0]]
  ) {
    throw new AwsError(
      'OperationNotPermittedException',
      `The account ${context.accountId} can only leave ResourceShare ${share.arn} where it is a principal by itself.`,
    );
  }
  return share;
}

const associateResourceShare = operation<AssociateResourceShareRequest>(
  sdk.AssociateResourceShare$,
  (input, context) => {
    const share = findActiveShare(input.resourceShareArn, context);
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
    const { resourceArns = [], principals = [], clientToken } = input;
    const share =
      findJoinedShare(input, context) ??
      findActiveShare(input.resourceShareArn, context);
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
      const { world, accountId } = context;
      const all = own
        .filter(share => resourceShareArns?.includes(share.arn) ?? true)
        .flatMap(share =>
          Object.values(share.associations).flatMap(item => {
            const association = seenAssociation(item, accountId, world);
            return association ? [{ share, association }] : [];
          }),
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
