import type { OrganizationsState } from './state';

/** Ids of the units and the root above an account or a unit, the nearest first. */
export function parentsOf(state: OrganizationsState, id: string): string[] {
  const parents: string[] = [];
  let { parentId } = state.accounts[id] ?? state.units[id] ?? {};
  while (parentId !== undefined && !parents.includes(parentId)) {
    parents.push(parentId);
    parentId = state.units[parentId]?.parentId;
  }
  return parents;
}

/** Whether an account or a unit is somewhere below a unit or the root. */
export function isBelow(
  state: OrganizationsState,
  id: string,
  parentId: string,
): boolean {
  return parentsOf(state, id).includes(parentId);
}
