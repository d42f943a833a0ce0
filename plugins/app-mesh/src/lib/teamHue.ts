const HUES = [250, 30, 150, 320, 90, 200, 0, 280, 60, 170];

/** A hue for a team, the same wherever the team appears. */
export function teamHue(team: string): number {
  let hash = 7;
  for (const character of team) {
    hash = (hash * 31 + character.codePointAt(0)!) % 1_000_003;
  }
  return HUES[hash % HUES.length];
}
