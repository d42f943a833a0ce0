import type { Recipe } from './types';

/** How a run that stopped half-way is taken up: the same action again, or the one that undoes it. */
export function takeUp({ name, undo }: Recipe): string {
  return `what is done stays: app-mesh:${name} run again goes on from there${
    undo ? `, ${undo} takes it back` : ''
  }`;
}
