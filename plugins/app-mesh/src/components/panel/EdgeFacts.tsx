import type {
  AccountSummary,
  GraphEdge,
  GraphNode,
  RuleFinding,
} from '@crossmesh/plugin-app-mesh-common';
import { Text } from '@backstage/ui';
import { accountLabel } from '../../lib/accountLabel';
import { weightText } from '../../lib/weightText';
import { useAppMeshTranslation } from '../../translation';
import { EntityLink } from '../EntityLink';
import { Fact } from './Fact';
import { FindingList } from './FindingList';
import { RouteFacts } from './RouteFacts';
import styles from './panel.module.css';

/** All facts about one connection. */
export function EdgeFacts({
  edge,
  source,
  target,
  spoken,
  accounts,
  findings,
  onSpec,
  onSelect,
}: {
  edge: GraphEdge;
  source: GraphNode;
  target: GraphNode;
  /** The connection in one sentence. */
  spoken: string;
  accounts: AccountSummary[];
  /** What is wrong with it. */
  findings: RuleFinding[];
  /** Shows the spec; absent where there is none. */
  onSpec?: () => void;
  onSelect: (id: string) => void;
}) {
  const t = useAppMeshTranslation();
  const end = (node: GraphNode) => (
    <>
      <button
        type="button"
        className={styles.end}
        onClick={() => onSelect(node.id)}
      >
        {node.name}
      </button>
      <div className={styles.quiet}>
        {node.resourceOwner
          ? accountLabel(node.resourceOwner, accounts)
          : t('account.missing')}
        {node.team ? (
          <>
            {' · '}
            <EntityLink entityRef={node.team} defaultKind="group" />
          </>
        ) : null}
      </div>
    </>
  );
  return (
    <>
      <Text as="p" variant="body-small">
        {spoken}
      </Text>
      <dl className={styles.facts}>
        <FindingList findings={findings} notEvaluated={[]} onSpec={onSpec} />
        <Fact label={t('edge.from')}>{end(source)}</Fact>
        <Fact label={t('edge.to')}>{end(target)}</Fact>
        <Fact label={t('edge.accounts')}>
          {edge.crossAccount ? t('graph.crossAccount') : t('edge.sameAccount')}
        </Fact>
        <Fact label={t('edge.route')}>{edge.route}</Fact>
        <Fact label={t('edge.match')}>{edge.match}</Fact>
        <Fact label={t('edge.weight')}>
          {edge.weight === undefined
            ? undefined
            : [weightText(edge), `${edge.weight}`].join(' · ')}
        </Fact>
        <Fact label={t('edge.priority')}>
          {edge.priority === undefined ? undefined : String(edge.priority)}
        </Fact>
        {edge.type === 'route' ? <RouteFacts edge={edge} /> : null}
      </dl>
    </>
  );
}
