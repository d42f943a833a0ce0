/** What one account's RAM tells in one region. */
export interface SharingReading {
  accountId: string;
  /** Shares of this account's resources: which resource is in which share. */
  resources: { shareArn: string; resourceArn: string }[];
  /** Shares of this account's resources: with whom. */
  principals: { shareArn: string; principal: string; external?: boolean }[];
  /** ARNs of other accounts' shares that are active here. */
  received: string[];
  invitations: {
    shareArn: string;
    status: 'PENDING' | 'ACCEPTED' | 'REJECTED' | 'EXPIRED';
    /** ISO 8601. */
    invitedAt?: string;
  }[];
}
