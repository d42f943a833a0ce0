import type { GraphNode } from '@crossmesh/plugin-app-mesh-common';
import { Link } from '@backstage/ui';
import { consoleUrl } from '../../lib/consoleUrl';
import { templatesFor } from '../../lib/templatesFor';
import { useAppMeshTranslation } from '../../translation';
import { TemplateButton } from '../states/TemplateButton';
import type { TopologyModel } from '../topology/buildModel';
import styles from './panel.module.css';

/** Where a node can be changed or looked at elsewhere. */
export function NodeLinks({
  node,
  model,
}: {
  node: GraphNode;
  model: TopologyModel;
}) {
  const t = useAppMeshTranslation();
  return (
    <div className={styles.actions}>
      {templatesFor(node, model.graph).map(({ template, values }) => (
        <TemplateButton
          key={template}
          template={template}
          values={values}
          label={t(`panel.template.${template}`)}
        />
      ))}
      {node.resourceOwner ? (
        <Link
          href={consoleUrl(node.id)}
          target="_blank"
          rel="noopener noreferrer"
          variant="body-small"
        >
          {t('panel.console')}
        </Link>
      ) : null}
    </div>
  );
}
