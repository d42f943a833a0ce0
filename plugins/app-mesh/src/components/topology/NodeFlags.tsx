import type { NodeMark } from '../../lib/nodeMarks';
import type { worstCount } from '../../lib/worstCount';
import { useAppMeshTranslation } from '../../translation';
import type { TopologyChange } from './types';
import { Pill, type PillTone, pillWidth } from './Pill';

const TONES: Record<NodeMark, PillTone> = {
  INACTIVE: 'warning',
  UNKNOWN: 'warning',
  DELETED: 'danger',
  MISSING: 'danger',
  notReconciled: 'warning',
  stale: 'warning',
};

/** On a card's upper border: what is wrong with the node, and whether it is what the page is about. */
export function NodeFlags({
  marks,
  worst,
  inFocus,
  change,
  width,
}: {
  marks: NodeMark[];
  worst?: ReturnType<typeof worstCount>;
  inFocus: boolean;
  change?: TopologyChange;
  width: number;
}) {
  const t = useAppMeshTranslation();
  const flags: { text: string; tone: PillTone }[] = marks
    .filter(mark => mark !== 'stale')
    .map(mark => ({ text: t(`status.${mark}`), tone: TONES[mark] }));
  if (change && change !== 'glow') {
    flags.push({ text: t(`graph.change.${change}`), tone: change });
  }
  if (worst) {
    flags.push({
      text: t(`findings.count.${worst.severity}`, { total: `${worst.count}` }),
      tone: worst.severity === 'error' ? 'danger' : 'warning',
    });
  }
  if (inFocus) {
    flags.push({ text: t('graph.inFocus'), tone: 'accent' });
  }
  let right = width - 14;
  return (
    <>
      {flags.map(({ text, tone }) => {
        const x = right;
        right -= pillWidth(text) + 5;
        return <Pill key={text} text={text} x={x} y={-10} tone={tone} />;
      })}
    </>
  );
}
