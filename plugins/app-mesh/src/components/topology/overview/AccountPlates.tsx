import { useMemo } from 'react';
import { useAppMeshTranslation } from '../../../translation';
import type { TopologyGraphProps } from '../graphProps';
import { AccountPlate } from './AccountPlate';
import { type AccountCounts, countAccounts } from './countAccounts';
import { placePlates } from './placePlates';
import { plateWords } from './plateWords';

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
  const { model, findings, accounts, unreadable, onSelectAccount } = graph;
  const t = useAppMeshTranslation();
  const counts = useMemo(
    () => countAccounts(model, findings),
    [model, findings],
  );
  const items = model.layout.boxes.map(box => {
    const { accountId = '' } = box;
    const account = accounts.find(other => other.accountId === accountId);
    const count = counts.get(accountId) ?? NOTHING;
    return {
      box,
      words: plateWords(t, box, account, count, unreadable.has(accountId)),
    };
  });
  const plates = placePlates(items, model.layout.height, scale);
  return (
    <>
      {items.map(({ box: { accountId }, words }, index) => {
        const plate = plates[index];
        return plate ? (
          <AccountPlate
            key={accountId ?? ''}
            words={words}
            plate={plate}
            scale={scale}
            onOpen={
              accountId && onSelectAccount
                ? () => onSelectAccount(accountId)
                : undefined
            }
          />
        ) : null;
      })}
    </>
  );
}
