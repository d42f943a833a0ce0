import type {
  AccountSummary,
  GraphNode,
} from '@crossmesh/plugin-app-mesh-common';
import { forwardRef } from 'react';
import { accountLabel } from '../../../lib/accountLabel';
import { useAppMeshTranslation } from '../../../translation';
import styles from './overview.module.css';

/** The name of what is pointed at, where it is too small to bear it. Its place is set from outside. */
export const PointedName = forwardRef<
  HTMLDivElement,
  { node: GraphNode; accounts: AccountSummary[] }
>(({ node, accounts }, ref) => {
  const t = useAppMeshTranslation();
  return (
    <div ref={ref} className={styles.name} aria-hidden>
      <strong>{node.name}</strong>
      <span>
        {[
          t(`kind.${node.kind}`),
          node.resourceOwner && accountLabel(node.resourceOwner, accounts),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </div>
  );
});
