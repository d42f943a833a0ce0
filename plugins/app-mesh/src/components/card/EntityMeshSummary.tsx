import {
  countFindings,
  type GraphResponse,
} from '@crossmesh/plugin-app-mesh-common';
import { useRouteRef } from '@backstage/core-plugin-api';
import { Badge, Link } from '@backstage/ui';
import { useMemo } from 'react';
import { useFindings } from '../../hooks/useFindings';
import { accountLabel } from '../../lib/accountLabel';
import { findingsByNode } from '../../lib/findingsByNode';
import { meshRouteRef } from '../../routes';
import { useAppMeshTranslation } from '../../translation';
import { EntityLink } from '../EntityLink';
import { NotEvaluated } from '../findings/NotEvaluated';
import { Fact } from '../panel/Fact';
import { type RelatedService, summarizeEntity } from './summarizeEntity';
import styles from './card.module.css';

function Services({ services }: { services: RelatedService[] }) {
  const t = useAppMeshTranslation();
  if (services.length === 0) {
    return <>{t('panel.nobody')}</>;
  }
  return (
    <ul className={styles.services}>
      {services.map(({ id, name, crossAccount }) => (
        <li key={id}>
          {name}
          {crossAccount ? (
            <Badge size="small">{t('graph.crossAccount')}</Badge>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** One mesh that the entity is in. */
export function EntityMeshSummary({ response }: { response: GraphResponse }) {
  const t = useAppMeshTranslation();
  const meshPath = useRouteRef(meshRouteRef);
  const summary = useMemo(() => summarizeEntity(response), [response]);
  const { accounts, graph } = response;
  const { value: found, error: failure } = useFindings(graph.mesh);
  const { counts, troubledId } = useMemo(() => {
    const own = new Set(response.focus);
    const byNode = findingsByNode(found?.findings ?? [], graph);
    const troubledOnes = found?.findings.flatMap(finding =>
      [...byNode].flatMap(([id, items]) =>
        own.has(id) && items.includes(finding) ? [id] : [],
      ),
    );
    const counted = countFindings({
      findings: Array.from(byNode).flatMap(([id, items]) =>
        own.has(id) ? items : [],
      ),
      ignored: [],
    });
    // The worst comes first.
    return { counts: counted, troubledId: troubledOnes?.[0] };
  }, [found, graph, response.focus]);
  const notEvaluated = (found?.notEvaluated ?? []).filter(({ accountId }) =>
    summary.accountIds.includes(accountId),
  );
  const { region, meshOwner, meshName } = graph.mesh;
  const { pods, troubled } = summary;
  return (
    <dl className={styles.facts} aria-label={meshName}>
      <Fact label={t('kind.Mesh')}>
        <Link href={meshPath({ region, owner: meshOwner, name: meshName })}>
          {meshName}
        </Link>
      </Fact>
      <Fact label={t('panel.meshOwner')}>
        {accountLabel(meshOwner, accounts)}
      </Fact>
      <Fact label={t('panel.resourceOwner')}>
        {summary.accountIds.map(id => accountLabel(id, accounts)).join(', ')}
      </Fact>
      <Fact label={t('panel.team')}>
        {summary.teams.length === 0
          ? t('team.none')
          : summary.teams.map(team => (
              <EntityLink key={team} entityRef={team} defaultKind="group" />
            ))}
      </Fact>
      <Fact label={t('panel.callers')}>
        <Services services={summary.callers} />
      </Fact>
      <Fact label={t('panel.callees')}>
        <Services services={summary.callees} />
      </Fact>
      <Fact label={t('panel.pods')}>
        {pods.pods > 0
          ? t('pods.ready', {
              ready: `${pods.readyPods}`,
              total: `${pods.pods}`,
            })
          : t('pods.none')}
      </Fact>
      <Fact label={t('panel.status')}>
        {troubled.length === 0
          ? t('status.ACTIVE')
          : troubled
              .map(({ name, status }) =>
                status === 'ACTIVE'
                  ? `${name}: ${t('status.notReconciled')}`
                  : `${name}: ${t(`status.${status}`)}`,
              )
              .join(', ')}
      </Fact>
      <Fact label={t('findings.title')}>
        {found ? (
          <>
            <Link
              href={`${meshPath({ region, owner: meshOwner, name: meshName })}${
                troubledId === undefined
                  ? ''
                  : `?node=${encodeURIComponent(troubledId)}`
              }`}
            >
              {(['error', 'warning', 'info'] as const)
                .map(severity =>
                  t(`findings.count.${severity}`, {
                    total: `${counts[severity]}`,
                  }),
                )
                .join(', ')}
            </Link>
            <NotEvaluated rules={notEvaluated} />
          </>
        ) : (
          failure && t('findings.failed')
        )}
      </Fact>
    </dl>
  );
}
