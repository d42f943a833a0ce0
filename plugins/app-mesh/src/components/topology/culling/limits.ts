/** Up to this many nodes all cards are drawn, at any scale. */
export const WHOLE_LIMIT = 250;

/** Scales from which on cards are told apart, and can be read. */
export const LEVEL_SCALES = { boxes: 0.1, cards: 0.5 };

/** At which a node that is gone to by keyboard is shown. */
export const READING_SCALE = 0.8;
