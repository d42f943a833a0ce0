import { LEVEL_SCALES } from './limits';
import type { Level } from './types';

/** @param scale - pixels on the screen for each of the drawing */
export function levelOf(scale: number): Level {
  if (scale >= LEVEL_SCALES.cards) {
    return 'cards';
  }
  return scale >= LEVEL_SCALES.boxes ? 'boxes' : 'accounts';
}
