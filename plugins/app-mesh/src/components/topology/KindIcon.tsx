import type { GraphNodeRole } from '@crossmesh/plugin-app-mesh-common';
import {
  RiBox3Line,
  RiDoorOpenLine,
  RiGitForkLine,
  RiHexagonLine,
} from '@remixicon/react';

const ICONS = {
  gateway: RiDoorOpenLine,
  service: RiHexagonLine,
  router: RiGitForkLine,
  workload: RiBox3Line,
};

/** The sign of a node's role; pure decoration, the kind is always written beside it. */
export function KindIcon({
  of,
  size,
  ...place
}: {
  of: GraphNodeRole;
  size: number;
  x?: number;
  y?: number;
  className?: string;
}) {
  const Icon = ICONS[of];
  return <Icon size={size} aria-hidden {...place} />;
}
