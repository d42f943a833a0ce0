import type { Gate, Step } from '../engine';

/**
 * The gates and steps of one of several places, under ids of their own. The first place keeps its ids.
 */
export function inPlace(
  index: number,
  { gates, steps }: { gates: Gate[]; steps: Step[] },
): { gates: Gate[]; steps: Step[] } {
  if (index === 0) {
    return { gates, steps };
  }
  const idOf = (id: string) => `${id}-${index + 1}`;
  return {
    gates: gates.map(gate => ({ ...gate, id: idOf(gate.id) })),
    steps: steps.map(step => ({
      ...step,
      id: idOf(step.id),
      after: step.after.map(idOf),
    })),
  };
}
