/**
 * `npm run pictures`: takes the pictures in docs/images anew, from an instance on which the demo has run.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Backstage } from './lib/backstage.mjs';
import { findChromium } from './lib/chromium.mjs';
import { root } from './lib/paths.mjs';
import { BROKEN_VIEW, STATE_VIEWS, VIEWS } from './lib/pictureViews.mjs';
import { prepare } from './lib/prepare.mjs';
import { PORTS } from './lib/stack.mjs';
import { answers } from './lib/waitFor.mjs';
import { MESH_ARN } from './lib/yelb.mjs';

const { values: options } = parseArgs({
  options: {
    app: { type: 'string', default: 'http://localhost:3000' },
    url: {
      type: 'string',
      default: `http://localhost:${PORTS.default.backstage}`,
    },
    sandbox: {
      type: 'string',
      default: `http://localhost:${PORTS.default.sandbox}`,
    },
    // Part of the names of those to take; all by default.
    only: { type: 'string', default: '' },
  },
});
const folder = path.join(root, 'docs', 'images');
const BROKEN_ACCOUNT = '222222222222';

/** A task that shows the plan of a clean-up. */
async function planView(backstage) {
  const id = await backstage.createTask('retire-mesh', {
    meshArn: MESH_ARN,
    mode: 'plan',
  });
  await backstage.follow(id, () => {});
  return {
    name: 'plan',
    path: `/create/tasks/${id}`,
    shows: 'What a run would do',
  };
}

async function setAccount(verb, backstage) {
  const response = await fetch(
    `${options.sandbox}/_sandbox/accounts/${BROKEN_ACCOUNT}/${verb}`,
    { method: 'POST' },
  );
  if (!response.ok) {
    throw new Error(
      `The sandbox at ${options.sandbox} answered ${response.status}; name another by --sandbox.`,
    );
  }
  await backstage.request('/api/app-mesh/v1/refresh', { method: 'POST' });
}

async function openBrowser(browser, scheme, scale) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 1180 },
    deviceScaleFactor: scale,
    colorScheme: scheme,
    reducedMotion: 'reduce',
    locale: 'en-GB',
  });
  const page = await context.newPage();
  await page.goto(options.app);
  await page.getByRole('button', { name: 'Enter' }).click();
  await page.getByRole('link', { name: 'Settings' }).waitFor();
  return page;
}

async function take(page, scheme, { name, path: place, shows, open }) {
  await page.goto(`${options.app}${place}`);
  await page.getByText(shows).filter({ visible: true }).first().waitFor();
  await open?.(page);
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(1500);
  const file = path.join(folder, `${name}-${scheme}.png`);
  await page.screenshot({ path: file });
  console.log(path.relative(root, file));
}

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
  const backstage = new Backstage(options.url);
  const isWanted = ({ name }) => name.includes(options.only);
  const views = [...VIEWS, await planView(backstage)].filter(isWanted);

  // Only there once the dependencies are installed.
  const { chromium } = await import('@playwright/test');
  await mkdir(folder, { recursive: true });
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
  });
  const SCHEMES = ['light', 'dark'];
  try {
    for (const scheme of SCHEMES) {
      for (const scale of [1, 2]) {
        const page = await openBrowser(browser, scheme, scale);
        for (const view of views) {
          if ((view.scale ?? 1) === scale) {
            await take(page, scheme, view);
          }
        }
        await page.context().close();
      }
      const page = await openBrowser(browser, scheme, 1);
      for (const view of STATE_VIEWS.filter(isWanted)) {
        await page.route(view.of, async route =>
          route.fulfill(
            typeof view.answer === 'function'
              ? await view.answer(route)
              : view.answer,
          ),
        );
        await take(page, scheme, view);
        await page.unroute(view.of);
      }
      await page.context().close();
    }
    if (isWanted(BROKEN_VIEW)) {
      await setAccount('stop', backstage);
      try {
        for (const scheme of SCHEMES) {
          const page = await openBrowser(browser, scheme, 1);
          await take(page, scheme, BROKEN_VIEW);
          await page.context().close();
        }
      } finally {
        await setAccount('start', backstage);
      }
    }
  } finally {
    await browser.close();
  }
}

main().catch(error => {
  console.error(error.message);
  process.exitCode = 1;
});
