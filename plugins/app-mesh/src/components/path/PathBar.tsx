import type { GraphPart, MeshGraph } from '@crossmesh/plugin-app-mesh-common';
import { Button, Select, Text } from '@backstage/ui';
import { useMemo } from 'react';
import type { ViewState } from '../../lib/viewState';
import { useAppMeshTranslation } from '../../translation';
import styles from './path.module.css';

/** From here to there: both ends to choose, and what lies on the ways between them. */
export function PathBar({
  graph,
  path,
  state,
  onChange,
}: {
  graph: MeshGraph;
  /** Undefined where there is no way, or not both ends are chosen. */
  path?: GraphPart;
  state: ViewState;
  onChange: (change: Partial<ViewState>) => void;
}) {
  const t = useAppMeshTranslation();
  const options = useMemo(
    () =>
      [...graph.nodes]
        .sort((a, b) => a.name.localeCompare(b.name))
        .map(({ id, kind, name }) => ({
          value: id,
          label: `${name} – ${t(`kind.${kind}`)}`,
        })),
    [graph, t],
  );
  const crossing = graph.edges.filter(
    ({ id, crossAccount }) => crossAccount && path?.edgeIds.has(id),
  );
  const end = (key: 'from' | 'to') => (
    <Select
      label={t(`path.${key}`)}
      placeholder={t('path.choose')}
      options={options}
      search
      value={state[key] ?? null}
      onChange={id => onChange({ [key]: id === null ? undefined : String(id) })}
    />
  );
  return (
    <div role="group" aria-label={t('path.label')} className={styles.bar}>
      {end('from')}
      {end('to')}
      <Button
        variant="secondary"
        isDisabled={!state.from && !state.to}
        onPress={() => onChange({ from: undefined, to: undefined })}
      >
        {t('path.clear')}
      </Button>
      <Text as="p" variant="body-medium" role="status">
        {path &&
          t('path.found', {
            nodes: String(path.nodeIds.size),
            edges: String(path.edgeIds.size),
            crossing: String(crossing.length),
          })}
        {!path && state.from && state.to ? t('path.none') : null}
      </Text>
    </div>
  );
}
