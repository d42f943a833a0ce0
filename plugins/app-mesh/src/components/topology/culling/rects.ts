import type { LayoutRect } from '@crossmesh/plugin-app-mesh-common';

export function overlaps(a: LayoutRect, b: LayoutRect): boolean {
  return (
    a.x <= b.x + b.width &&
    b.x <= a.x + a.width &&
    a.y <= b.y + b.height &&
    b.y <= a.y + a.height
  );
}

export function contains(outer: LayoutRect, inner: LayoutRect): boolean {
  return (
    outer.x <= inner.x &&
    outer.y <= inner.y &&
    outer.x + outer.width >= inner.x + inner.width &&
    outer.y + outer.height >= inner.y + inner.height
  );
}
