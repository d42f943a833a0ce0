import { wrapInTestApp } from '@backstage/test-utils';
import { type ReactNode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { nextPaint } from './nextPaint';

/**
 * Starts a Backstage app with nothing in it: what a user waits for is the drawing, not the app.
 *
 * @returns puts something into the app
 */
export async function runningApp(
  container: HTMLElement,
  options?: Parameters<typeof wrapInTestApp>[1],
): Promise<(content: ReactNode) => void> {
  const show = await new Promise<(content: ReactNode) => void>(resolve => {
    function Slot() {
      const [content, setContent] = useState<ReactNode>(null);
      useEffect(() => resolve(setContent), []);
      return <>{content}</>;
    }
    createRoot(container).render(wrapInTestApp(<Slot />, options));
  });
  await nextPaint();
  return show;
}
