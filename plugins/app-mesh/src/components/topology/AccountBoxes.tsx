import type { LayoutBox } from '@crossmesh/plugin-app-mesh-common';
import { AccountBox } from './AccountBox';
import type { TopologyGraphProps } from './graphProps';

/** The accounts of a drawing as boxes with titles. */
export function AccountBoxes({
  graph,
  boxes,
}: {
  graph: TopologyGraphProps;
  boxes: LayoutBox[];
}) {
  return (
    <>
      {boxes.map(box => (
        <AccountBox
          key={box.accountId ?? ''}
          box={box}
          onOpen={graph.onSelectAccount}
          account={graph.accounts.find(
            ({ accountId }) => accountId === box.accountId,
          )}
          unreadable={graph.unreadable.has(box.accountId ?? '')}
        />
      ))}
    </>
  );
}
