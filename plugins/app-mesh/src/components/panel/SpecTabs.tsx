import {
  parseAppMeshArn,
  type RuleFinding,
} from '@crossmesh/plugin-app-mesh-common';
import { Text } from '@backstage/ui';
import { SpecTab } from './SpecTab';
import styles from './panel.module.css';

function nameOf(arn: string): string {
  const { resource } = parseAppMeshArn(arn);
  return 'name' in resource ? resource.name : arn;
}

/** A node's own spec, and those of what is drawn with it, such as a route, where something is wrong there. */
export function SpecTabs({
  arn,
  findings,
}: {
  arn: string;
  findings: RuleFinding[];
}) {
  const of = (id: string) => findings.filter(finding => finding.arn === id);
  const others = new Set(
    findings.flatMap(finding =>
      finding.path && finding.arn !== arn ? [finding.arn] : [],
    ),
  );
  return (
    <>
      <SpecTab arn={arn} findings={of(arn)} />
      {[...others].sort().map(other => (
        <section
          key={other}
          aria-label={nameOf(other)}
          className={styles.other}
        >
          <Text as="h4" variant="body-medium" weight="bold">
            {nameOf(other)}
          </Text>
          <SpecTab arn={other} findings={of(other)} />
        </section>
      ))}
    </>
  );
}
