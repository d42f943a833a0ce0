import { isFields, type Fields } from '../objects';

const FORBIDDEN = ['__proto__', 'constructor', 'prototype'];

/** Applies a JSON merge patch (RFC 7396). */
export function mergePatch(target: unknown, patch: Fields): Fields {
  const merged: Fields = isFields(target) ? { ...target } : {};
  for (const [name, value] of Object.entries(patch)) {
    if (FORBIDDEN.includes(name)) {
      continue;
    }
    if (value === null) {
      delete merged[name];
    } else {
      merged[name] = isFields(value) ? mergePatch(merged[name], value) : value;
    }
  }
  return merged;
}
