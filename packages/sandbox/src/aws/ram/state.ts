import { table } from '../core/table';

export interface Association {
  /** ARN of a resource, id of an account or ARN of another principal. */
  entity: string;
  type: 'PRINCIPAL' | 'RESOURCE';
  status: 'ASSOCIATING' | 'ASSOCIATED' | 'FAILED' | 'DISASSOCIATED';
  statusMessage?: string;
  external: boolean;
  /** What other accounts than the one that changed it may still see. */
  before?: Association['status'];
  changedBy?: string;
  /** Milliseconds since the epoch, like all times in the state. */
  createdAt: number;
  updatedAt: number;
}

export interface ResourceShareRecord {
  arn: string;
  name: string;
  region: string;
  owner: string;
  allowExternalPrincipals: boolean;
  status: 'ACTIVE' | 'DELETED';
  createdAt: number;
  updatedAt: number;
  tags: Record<string, string>;
  /** By entity. */
  associations: Record<string, Association>;
}

export interface InvitationRecord {
  arn: string;
  shareArn: string;
  shareName: string;
  region: string;
  sender: string;
  receiver: string;
  sentAt: number;
  answeredAt?: number;
  status: 'PENDING' | 'ACCEPTED' | 'REJECTED' | 'EXPIRED';
}

export interface RamState {
  /** By ARN. */
  shares: Record<string, ResourceShareRecord>;
  /** By ARN. */
  invitations: Record<string, InvitationRecord>;
  /** Results by `ACCOUNT/REGION/OPERATION/TOKEN`. */
  clientTokens: Record<string, { input: string; shareArn: string }>;
  /** Whether the organization's accounts share without invitations. */
  organizationSharing: boolean;
}

export function initialRamState(organizationSharing: boolean): RamState {
  return {
    shares: table(),
    invitations: table(),
    clientTokens: table(),
    organizationSharing,
  };
}
