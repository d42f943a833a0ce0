import { paginateListServiceQuotas } from '@aws-sdk/client-service-quotas';
import { isError } from '@backstage/errors';
import { oncePerRun, place, type ProvisioningContext } from '../engine';

interface Where {
  accountId: string;
  region: string;
}

async function read(
  context: ProvisioningContext,
  where: Where,
): Promise<Map<string, number> | undefined> {
  if (
    !context.accounts
      .list()
      .some(({ accountId }) => accountId === where.accountId)
  ) {
    return undefined;
  }
  const { serviceQuotas: client } = await context.aws.forAccount(where);
  const quotas = new Map<string, number>();
  try {
    for await (const page of paginateListServiceQuotas(
      { client },
      { ServiceCode: 'appmesh' },
    )) {
      for (const { QuotaCode = '', Value } of page.Quotas ?? []) {
        if (Value !== undefined) {
          quotas.set(QuotaCode, Value);
        }
      }
    }
  } catch (error) {
    if (isError(error) && error.name === 'NotAllowedError') {
      context.logger.warn(
        `${place(
          context.accounts,
          where,
        )}: cannot tell whether its quotas suffice: ${error.message}`,
      );
      return undefined;
    }
    throw error;
  }
  return quotas;
}

/**
 * App Mesh's quotas that apply in an account, by quota code. Undefined where they cannot be told: of an
 * account that is not configured, and, with a warning, where the role may not read them.
 */
export const readQuotas = oncePerRun(read, ({ accountId, region }: Where) =>
  [accountId, region].join(' '),
);
