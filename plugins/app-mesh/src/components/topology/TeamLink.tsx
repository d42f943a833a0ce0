import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { Link } from 'react-router-dom';
import { useEntityLink } from '../../hooks/useEntityLink';
import { teamHue } from '../../lib/teamHue';
import { useAppMeshTranslation } from '../../translation';
import { FittedText } from './FittedText';
import styles from './topology.module.css';

/** The catalog owner of a node, linked to its page. */
export function TeamLink({
  team,
  x,
  y,
  width,
}: {
  team?: string;
  x: number;
  y: number;
  width: number;
}) {
  const t = useAppMeshTranslation();
  return team ? (
    <LinkedTeam team={team} x={x} y={y} width={width} />
  ) : (
    <text x={x} y={y} className={styles.noTeam}>
      {t('team.none')}
    </text>
  );
}

function LinkedTeam({
  team,
  x,
  y,
  width,
}: {
  team: string;
  x: number;
  y: number;
  width: number;
}) {
  const { primaryTitle } = useEntityPresentation(team, {
    defaultKind: 'group',
  });
  const linkTo = useEntityLink();
  return (
    <>
      <circle
        cx={x + 4}
        cy={y - 4}
        r={4}
        className={styles.teamDot}
        style={{ '--team-hue': teamHue(team) } as React.CSSProperties}
      />
      <Link
        to={linkTo(team)}
        className={styles.link}
        aria-label={primaryTitle}
        tabIndex={-1}
      >
        <FittedText
          text={primaryTitle}
          x={x + 14}
          y={y}
          width={width - 14}
          font="400 11.5px"
          className={styles.linkText}
        />
      </Link>
    </>
  );
}
