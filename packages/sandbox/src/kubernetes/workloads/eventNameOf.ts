import { hashName, type KubernetesObject } from '../objects';

/** The name of an Event about an object; it tells the same event again without a search. */
export function eventNameOf(
  { metadata: { name, uid } }: KubernetesObject,
  event: { type: string; reason: string; message: string },
): string {
  const { type, reason, message } = event;
  return `${name}.${hashName([uid, type, reason, message], 16)}`;
}
