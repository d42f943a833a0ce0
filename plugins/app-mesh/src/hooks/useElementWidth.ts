import { type RefObject, useLayoutEffect, useState } from 'react';

/**
 * @param fallback - the width where the element has none, as without a browser
 * @returns an element's inner width in pixels, kept up to date; undefined until it is measured, which is
 * before anything is shown
 */
export function useElementWidth(
  ref: RefObject<HTMLElement>,
  fallback: number,
): number | undefined {
  const [width, setWidth] = useState<number>();
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) {
      return undefined;
    }
    const update = () => setWidth(element.clientWidth || fallback);
    update();
    if (typeof ResizeObserver === 'undefined') {
      return undefined;
    }
    const observer = new ResizeObserver(update);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, fallback]);
  return width;
}
