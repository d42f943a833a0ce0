import { createRequire } from 'node:module';
import path from 'node:path';
import { findChromium } from './chromium.mjs';
import { root } from './paths.mjs';

const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--enable-precise-memory-info',
];
const MIDDLE = { x: 720, y: 430 };
const DRAGS = 30;
const WHEELS = 12;
/** What panning and zooming may take altogether, in milliseconds. */
const INPUT_TIME = 25_000;

function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

/** Ends with an error that has `isLate` where the time is over before the work. */
async function within(milliseconds, work) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => {
      reject(Object.assign(new Error('late'), { isLate: true }));
    }, milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Drags the drawing to and fro, zooms in, drags again and zooms out, as a hand does with a mouse. */
async function panAndZoom(page, withControl) {
  const end = Date.now() + INPUT_TIME;
  const drag = async sign => {
    await page.mouse.move(MIDDLE.x, MIDDLE.y);
    await page.mouse.down();
    for (let step = 1; step <= DRAGS && Date.now() < end; step += 1) {
      const way = Math.sin((step / DRAGS) * Math.PI) * sign;
      await page.mouse.move(MIDDLE.x + way * 300, MIDDLE.y + way * 160);
    }
    await page.mouse.up();
  };
  const turn = async delta => {
    await page.mouse.move(MIDDLE.x, MIDDLE.y);
    if (withControl) {
      await page.keyboard.down('Control');
    }
    for (let step = 0; step < WHEELS && Date.now() < end; step += 1) {
      await page.mouse.wheel(0, delta);
      // The browser gathers turns of the wheel that come within one frame.
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
    if (withControl) {
      await page.keyboard.up('Control');
    }
  };
  await drag(1);
  await turn(-100);
  await drag(-1);
  await turn(100);
}

/**
 * Draws a mesh with one library in a browser of its own, and measures it.
 *
 * @param options `limit` in milliseconds for layout and first paint; `picture` is the file of a screenshot
 * @returns the measures, or `{ late: true }`
 */
export async function benchTopologyRun(url, options) {
  const { library, size, seed, limit, picture } = options;
  const require = createRequire(path.join(root, 'package.json'));
  const { chromium } = require('@playwright/test');
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: CHROMIUM_ARGUMENTS,
  });
  try {
    const page = await browser.newPage({
      viewport: { width: 1440, height: 900 },
    });
    let failure;
    page.on('pageerror', error => {
      failure ??= error;
    });
    await page.goto(`${url}/index.html`);
    await page.waitForFunction(() => window.bench !== undefined);
    const times = await within(
      limit,
      page.evaluate(input => window.bench.run(input), { library, size, seed }),
    );
    if (failure) {
      throw failure;
    }
    const elements = await page.evaluate(() => window.bench.countElements());
    const session = await page.context().newCDPSession(page);
    await session.send('HeapProfiler.collectGarbage');
    const heap = await session.send('Runtime.getHeapUsage');
    if (picture) {
      await page.screenshot({ path: picture });
    }
    const withControl = await page.evaluate(
      name => window.bench.zoomsWithControl(name),
      library,
    );
    await page.evaluate(() => window.bench.startFrames());
    await within(2 * INPUT_TIME, panAndZoom(page, withControl));
    const frames = await page.evaluate(() => window.bench.stopFrames());
    return {
      ...times,
      elements,
      heap: heap.usedSize,
      frame: quantile(frames, 0.5),
      frame95: quantile(frames, 0.95),
      frames: frames.length,
    };
  } catch (error) {
    if (error.isLate) {
      return { late: true };
    }
    throw error;
  } finally {
    await browser.close();
  }
}
