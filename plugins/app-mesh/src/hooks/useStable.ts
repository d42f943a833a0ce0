import { useRef } from 'react';

/** Keeps the identity of plain data for as long as its content stays the same. */
export function useStable<T>(value: T): T {
  const kept = useRef({ value, text: JSON.stringify(value) });
  if (kept.current.value !== value) {
    const text = JSON.stringify(value);
    if (text !== kept.current.text) {
      kept.current = { value, text };
    }
  }
  return kept.current.value;
}
