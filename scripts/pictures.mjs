/**
 * `npm run pictures`: takes the pictures in docs/images anew, from an instance on which the demo has run.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findChromium } from './lib/chromium.mjs';
import { root } from './lib/paths.mjs';
import { prepare } from './lib/prepare.mjs';
import { answers } from './lib/waitFor.mjs';

const { values: options } = parseArgs({
  options: { app: { type: 'string', default: 'http://localhost:3000' } },
});

const PICTURES = [
  { name: 'mesh-tab', page: '/catalog/default/component/yelb-appserver/mesh' },
  { name: 'mesh-page', page: '/app-mesh/us-west-2/111111111111/yelb' },
];
const folder = path.join(root, 'docs', 'images');

async function main() {
  prepare();
  const executablePath = findChromium();
  if (!executablePath) {
    throw new Error(
      'No Chromium is installed. Install one, or name it in CROSSMESH_CHROMIUM.',
    );
  }
  await answers(options.app).catch(() => {
    throw new Error(
      `Nothing answers at ${options.app}; run "npm start" and then "npm run demo" first.`,
    );
  });

  // Only there once the dependencies are installed.
  const { chromium } = await import('@playwright/test');
  await mkdir(folder, { recursive: true });
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
  });
  try {
    for (const scheme of ['light', 'dark']) {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 1180 },
        deviceScaleFactor: 2,
        colorScheme: scheme,
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      await page.goto(options.app);
      await page.getByRole('button', { name: 'Enter' }).click();
      await page.getByRole('link', { name: 'Settings' }).waitFor();
      for (const picture of PICTURES) {
        await page.goto(`${options.app}${picture.page}`);
        await page
          .getByText('yelb-appserver')
          .filter({ visible: true })
          .first()
          .waitFor();
        await page.waitForLoadState('networkidle');
        await page.waitForTimeout(1500);
        const file = path.join(folder, `${picture.name}-${scheme}.png`);
        await page.screenshot({ path: file });
        console.log(path.relative(root, file));
      }
      await context.close();
    }
  } finally {
    await browser.close();
  }
}

main().catch(error => {
  console.error(error.message);
  process.exitCode = 1;
});
