/** A number from 0 up to 2³² for a text (FNV-1a): the same everywhere, and for no two alike texts near. */
export function hashText(text: string): number {
  let hash = 2166136261;
  for (let place = 0; place < text.length; place += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(place), 16777619);
  }
  return hash >>> 0;
}
