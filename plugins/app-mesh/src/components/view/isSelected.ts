import type { ViewState } from '../../lib/viewState';

/** Whether the details of something are open. */
export function isSelected({ account, edge, selected }: ViewState): boolean {
  return (account ?? edge ?? selected) !== undefined;
}
