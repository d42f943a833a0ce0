import { shareMesh, startAccounts, type Accounts } from '../../../__fixtures__';

/** Two accounts that share a mesh since long, with a propagation delay from now on. */
export async function startSharing(
  meshName: string,
  propagationDelay: number,
): Promise<{ accounts: Accounts; shareArn: string }> {
  const accounts = await startAccounts();
  const { shareArn } = await shareMesh(accounts, meshName);
  accounts.sandbox.clock.advance(propagationDelay + 1);
  accounts.sandbox.config.propagationDelay = propagationDelay;
  return { accounts, shareArn };
}
