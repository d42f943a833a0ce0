import { useMemo } from 'react';
import type { TopologyGraphProps } from '../graphProps';
import { AccountPlate } from './AccountPlate';
import { type AccountCounts, countAccounts } from './countAccounts';

const NOTHING: AccountCounts = {
  services: 0,
  resources: 0,
  errors: 0,
  warnings: 0,
};

/** Names and counts of all accounts. */
export function AccountPlates({
  graph,
  scale,
}: {
  graph: TopologyGraphProps;
  scale: number;
}) {
  const { model, findings } = graph;
  const counts = useMemo(
    () => countAccounts(model, findings),
    [model, findings],
  );
  return (
    <>
      {model.layout.boxes.map(box => {
        const { accountId = '' } = box;
        return (
          <AccountPlate
            key={accountId}
            box={box}
            account={graph.accounts.find(
              account => account.accountId === accountId,
            )}
            counts={counts.get(accountId) ?? NOTHING}
            unreadable={graph.unreadable.has(accountId)}
            scale={scale}
            onOpen={graph.onSelectAccount}
          />
        );
      })}
    </>
  );
}
