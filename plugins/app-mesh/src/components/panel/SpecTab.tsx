import type {
  FieldDifference,
  RuleFinding,
} from '@crossmesh/plugin-app-mesh-common';
import { Skeleton, Text, VisuallyHidden } from '@backstage/ui';
import { lazy, Suspense } from 'react';
import { useResource } from '../../hooks/useResource';
import { useAppMeshTranslation } from '../../translation';
import { LoadError } from '../states/LoadError';
import styles from './panel.module.css';

/** Brings a writer of YAML along. */
const SpecYaml = lazy(() =>
  import('./SpecYaml').then(module => ({ default: module.SpecYaml })),
);

const said = (value: unknown) =>
  value === undefined ? '–' : JSON.stringify(value);

/** A resource's spec from App Mesh and from its cluster, with what differs marked and listed. */
export function SpecTab({
  arn,
  findings,
}: {
  arn: string;
  /** What is wrong with it: marked at the field. */
  findings?: RuleFinding[];
}) {
  const t = useAppMeshTranslation();
  const { value, error, reload } = useResource(arn);
  if (!value) {
    return error ? (
      <LoadError error={error} onRetry={reload} />
    ) : (
      <div role="status">
        <VisuallyHidden>{t('spec.loading')}</VisuallyHidden>
        <Skeleton width="100%" height={160} />
      </div>
    );
  }
  const { clusterSpec, drift, resource } = value;
  const { clusterObject } = resource;
  const place = clusterObject && {
    name: [clusterObject.namespace, clusterObject.name]
      .filter(Boolean)
      .join('/'),
    cluster: clusterObject.cluster,
  };
  return (
    <div className={styles.specs}>
      <Text as="p" variant="body-small">
        {!place && t('spec.noObject')}
        {place && !clusterSpec && t('spec.uncompared', place)}
        {place && clusterSpec && drift.length === 0 && t('spec.same', place)}
        {drift.length > 0 && t('spec.differs', { total: String(drift.length) })}
      </Text>
      {drift.length > 0 ? <Differences drift={drift} /> : null}
      <Suspense fallback={<Skeleton width="100%" height={160} />}>
        <SpecYaml
          title={t('spec.appMesh', { version: String(resource.version) })}
          spec={resource.spec}
          differences={drift}
          findings={findings}
          sign="−"
        />
        {place && drift.length > 0 ? (
          <SpecYaml
            title={t('spec.kubernetes', place)}
            spec={clusterSpec}
            differences={drift}
            sign="+"
          />
        ) : null}
      </Suspense>
    </div>
  );
}

function Differences({ drift }: { drift: FieldDifference[] }) {
  return (
    <ul className={styles.differences}>
      {drift.map(({ path, before, after }) => (
        <li key={path}>
          <code>{path}</code> {said(before)} → {said(after)}
        </li>
      ))}
    </ul>
  );
}
