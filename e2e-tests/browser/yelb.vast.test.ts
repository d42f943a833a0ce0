import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { enlarge } from '../support/enlarge';
import { test } from '../support/test';

const MESH = '/app-mesh/us-west-2/111111111111/yelb';

const topology = (page: Page) =>
  page.getByRole('group', { name: 'Topology of mesh yelb' });
const cards = (page: Page) => page.locator('[data-node-id]');
const focused = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.getAttribute('data-node-id') ?? undefined,
  );

test.describe('a large mesh', () => {
  test('is laid out by a worker, painted from afar, and drawn where one looks', async ({
    guest,
    yelb,
  }) => {
    const large = await enlarge(yelb);
    const page = await guest('/create');
    await page.route(/\/graph$/, route => route.fulfill({ json: large }));
    const worker = page.waitForEvent('worker');
    await guest(MESH);
    expect((await worker).url()).toContain('app-mesh-layout');
    await expect(
      topology(page).getByRole('button', {
        name: /^Details of account frontend, .* services, \d+ resources/,
      }),
    ).toBeVisible();
    expect(await cards(page).count()).toBe(1);
    const isPainted = await page.evaluate(() => {
      const canvas = document.querySelector('canvas')!;
      const { data } = canvas
        .getContext('2d')!
        .getImageData(0, 0, canvas.width, canvas.height);
      return data.some(value => value > 0);
    });
    expect(isPainted).toBe(true);

    await cards(page).first().focus();
    await page.keyboard.press('End');
    const end = await focused(page);
    expect(end).toBeDefined();
    await expect(page.locator(`[data-node-id="${end}"]`)).toBeInViewport();
    const count = await cards(page).count();
    expect(count).toBeGreaterThan(1);
    expect(count).toBeLessThan(200);
    await page.keyboard.press('Home');
    expect(await focused(page)).not.toBe(end);

    await page.getByRole('button', { name: 'Fit to view' }).click();
    await expect(cards(page)).toHaveCount(1);
  });

  test('is saved whole', async ({ guest, yelb }) => {
    const large = await enlarge(yelb);
    const page = await guest('/create');
    await page.route(/\/graph$/, route => route.fulfill({ json: large }));
    await guest(MESH);
    await expect(topology(page)).toBeVisible();
    await page.getByRole('button', { name: 'Export' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'Drawing as SVG' }).click();
    const text = await readFile(await (await download).path(), 'utf8');
    const services = large.graph.nodes.filter(({ role }) => role === 'service');
    expect(services.filter(({ name }) => !text.includes(`>${name}<`))).toEqual(
      [],
    );
  });
});

test.describe('where motion is to be reduced', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('nothing fades or glows', async ({ guest, yelb }) => {
    expect(yelb.url).toContain('http');
    const page = await guest(MESH);
    const card = cards(page).first();
    await expect(card).toBeVisible();
    const motion = await card.evaluate(element => {
      // Builds give classes names of their own: that of what glows is known by its animation.
      const ring = `.${element.firstElementChild!.classList[0]}`;
      const glow = [...document.styleSheets]
        .flatMap(sheet => [...sheet.cssRules])
        .flatMap(rule => {
          const [outside, inside] =
            rule instanceof CSSStyleRule && rule.style.animationName
              ? rule.selectorText.split(' ')
              : [];
          return inside === ring ? [outside.slice(1)] : [];
        });
      const outer = element.parentElement!;
      outer.classList.add(...glow);
      return {
        glows: glow.length,
        transition: getComputedStyle(outer).transitionProperty,
        animation: getComputedStyle(element.firstElementChild!).animationName,
        edge: getComputedStyle(document.querySelector('[data-edge-id]')!)
          .transitionProperty,
      };
    });
    expect(motion).toEqual({
      glows: 1,
      transition: 'none',
      animation: 'none',
      edge: 'none',
    });
  });
});

test('where motion is welcome, cards fade', async ({ guest, yelb }) => {
  expect(yelb.url).toContain('http');
  const page = await guest(MESH);
  await expect(cards(page).first()).toBeVisible();
  const transition = await cards(page)
    .first()
    .evaluate(
      element => getComputedStyle(element.parentElement!).transitionProperty,
    );
  expect(transition).toBe('opacity');
});
