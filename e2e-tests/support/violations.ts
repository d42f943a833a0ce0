import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Where the plugin's own elements are; the app around it is Backstage's. */
const OURS = 'main, article';

/** What axe finds wrong by WCAG 2.0 to 2.2, levels A and AA, one line each. */
export async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: AXE });
  const { violations: found } = await page.evaluate(
    async (context): Promise<AxeResults> =>
      // The script above puts axe into the page.
      Reflect.get(window, 'axe').run(context, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      }),
    OURS,
  );
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(node => `${id}: ${help}: ${node.html.slice(0, 200)}`),
  );
}
