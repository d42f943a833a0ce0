import * as sdk from '@aws-sdk/client-service-quotas';
import type {
  GetServiceQuotaRequest,
  ListServiceQuotasRequest,
} from '@aws-sdk/client-service-quotas';
import { defaultQuotas, type SandboxQuotas } from '../../config';
import {
  AwsError,
  operation,
  page,
  type AwsService,
  type OperationContext,
} from '../core';
import { appMeshQuotas } from './appMeshQuotas';

type QuotasOf = (context: OperationContext) => SandboxQuotas;

const applied: QuotasOf = ({ world }) => world.config.quotas;
const byDefault: QuotasOf = () => defaultQuotas;

/** @throws AwsError for any other service than App Mesh. */
function quotasOf(
  serviceCode: string | undefined,
  quotas: QuotasOf,
  context: OperationContext,
) {
  if (serviceCode !== 'appmesh') {
    throw new AwsError(
      'NoSuchResourceException',
      `The request failed because service ${serviceCode} does not exist.`,
      400,
    );
  }
  return appMeshQuotas(quotas(context), context);
}

function list(quotas: QuotasOf) {
  return (input: ListServiceQuotasRequest, context: OperationContext) => {
    const { items, nextToken } = page(
      quotasOf(input.ServiceCode, quotas, context),
      {
        key: ({ QuotaCode }) => QuotaCode,
        limit: input.MaxResults ?? 100,
        token: input.NextToken,
        invalidToken: 'InvalidPaginationTokenException',
      },
    );
    return { Quotas: items, NextToken: nextToken };
  };
}

function get(quotas: QuotasOf) {
  return (input: GetServiceQuotaRequest, context: OperationContext) => {
    const found = quotasOf(input.ServiceCode, quotas, context).find(
      ({ QuotaCode }) => QuotaCode === input.QuotaCode,
    );
    if (!found) {
      throw new AwsError(
        'NoSuchResourceException',
        `The request failed because quota ${input.QuotaCode} does not exist.`,
        400,
      );
    }
    return { Quota: found };
  };
}

/** AWS Service Quotas, for App Mesh's. */
export function createServiceQuotas(): AwsService {
  return {
    signingName: 'servicequotas',
    protocol: 'json-1.1',
    sdk,
    operations: [
      operation<ListServiceQuotasRequest>(
        sdk.ListServiceQuotas$,
        list(applied),
      ),
      operation<ListServiceQuotasRequest>(
        sdk.ListAWSDefaultServiceQuotas$,
        list(byDefault),
      ),
      operation<GetServiceQuotaRequest>(sdk.GetServiceQuota$, get(applied)),
      operation<GetServiceQuotaRequest>(
        sdk.GetAWSDefaultServiceQuota$,
        get(byDefault),
      ),
    ],
    inputErrors: {
      invalid: 'IllegalArgumentException',
      malformed: 'SerializationException',
    },
    throttled: { code: 'TooManyRequestsException', status: 400 },
    constraints: {
      ServiceCode: { min: 1, max: 63, pattern: /^[a-zA-Z][a-zA-Z0-9-]*$/ },
      QuotaCode: { min: 1, max: 128, pattern: /^[a-zA-Z][a-zA-Z0-9-]*$/ },
      MaxResults: { min: 1, max: 100 },
    },
  };
}
