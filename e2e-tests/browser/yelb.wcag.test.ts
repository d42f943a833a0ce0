import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { enlarge } from '../support/enlarge';
import { test } from '../support/test';

const MESH = '/app-mesh/us-west-2/111111111111/yelb';
const ARN = 'arn:aws:appmesh:us-west-2:111111111111:mesh/yelb';
const node = encodeURIComponent(`${ARN}/virtualNode/yelb-ui_yelb_frontend`);
const service = encodeURIComponent(`${ARN}/virtualService/yelb-ui`);
const target = encodeURIComponent(
  'arn:aws:appmesh:us-west-2:222222222222:mesh/yelb@111111111111/virtualService/yelb-db',
);
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Backstage's own sidebar names its logo otherwise than it is written. */
const NOT_OURS = 'a[aria-label="Home"]';

interface View {
  name: string;
  path: string;
  /** What must be there before it is looked at. */
  shows: string | RegExp;
  open?: (page: Page) => Promise<void>;
}

const VIEWS: View[] = [
  { name: 'all meshes', path: '/app-mesh', shows: 'Accounts' },
  { name: 'graph', path: MESH, shows: 'mesh owner' },
  { name: 'cards', path: `${MESH}?details=off`, shows: 'mesh owner' },
  { name: 'table', path: `${MESH}?view=table`, shows: 'Workloads' },
  { name: 'tree', path: `${MESH}?view=tree`, shows: 'is provided by' },
  { name: 'facts', path: `${MESH}?node=${node}`, shows: 'Known from' },
  {
    name: 'spec',
    path: `${MESH}?node=${node}&tab=spec`,
    shows: /asks for the same/,
  },
  {
    name: 'history',
    path: `${MESH}?node=${node}&tab=history`,
    shows: 'Show before and after',
  },
  {
    name: 'what fails',
    path: `${MESH}?node=${target}&blast=on`,
    shows: /\d+ broken/,
  },
  {
    name: 'account beside the drawing',
    path: `${MESH}?account=222222222222`,
    shows: 'Role that Crossmesh uses',
  },
  {
    name: 'account',
    path: '/app-mesh/accounts/222222222222',
    shows: 'Shared with this account',
  },
  {
    name: 'path',
    path: `${MESH}?from=${service}&to=${target}`,
    shows: /1 cross-account$/,
  },
  {
    name: 'find',
    path: `${MESH}?find=account%20%3D%20backend&hide=colour%20%3D%201`,
    shows: /is none of/,
  },
  {
    name: 'tab',
    path: '/catalog/default/component/yelb-ui/mesh',
    shows: 'this entity',
  },
  {
    name: 'overview card',
    path: '/catalog/default/component/yelb-ui',
    shows: 'Resource owner',
  },
  {
    name: 'keys',
    path: MESH,
    shows: 'mesh owner',
    open: async page => {
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog')).toContainText('opens the details');
    },
  },
  {
    name: 'comparison',
    path: MESH,
    shows: 'mesh owner',
    open: async page => {
      await page.getByRole('button', { name: 'Time', exact: true }).click();
      await page.getByRole('button', { name: /What changed when/ }).click();
      await page.getByRole('option').last().click();
      await page.getByText('What differs').click();
      await expect(page.getByRole('listbox')).toHaveCount(0);
    },
  },
];

/** As Backstage's backends answer what they refuse. */
const refusal = (name: string, message: string) => ({
  error: { name, message },
  request: { method: 'GET', url: '/' },
  response: {},
});

/** States that a sandbox in good health does not have, by what the backend answers. */
const STATES: (View & { status: number; body: unknown; of: RegExp })[] = [
  {
    name: 'empty',
    path: '/app-mesh',
    of: /\/v1\/meshes$/,
    status: 200,
    body: { items: [], errors: [] },
    shows: 'Create a shared mesh',
  },
  {
    name: 'forbidden',
    path: MESH,
    of: /\/graph$/,
    status: 403,
    body: refusal('NotAllowedError', 'Unauthorized'),
    shows: /permission app-mesh\.read/,
  },
  {
    name: 'not found',
    path: MESH,
    of: /\/graph$/,
    status: 404,
    body: refusal('NotFoundError', 'No such mesh'),
    shows: 'No such mesh',
  },
  {
    name: 'away',
    path: MESH,
    of: /\/graph$/,
    status: 503,
    body: refusal('ServiceUnavailableError', 'Later'),
    shows: 'The App Mesh backend does not answer',
  },
];

/** @param part - selector of what is ours on a page of somebody else's */
async function expectNoViolations(page: Page, name: string, part?: string) {
  const axe = new AxeBuilder({ page }).exclude(NOT_OURS).withTags(RULES);
  const { violations } = await (part ? axe.include(part) : axe).analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ html, any }) =>
        `${name}: ${id} (${help}): ${html.slice(0, 160)} ${any[0]?.message}`,
    ),
  );
  expect(found).toEqual([]);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing, ${colorScheme}`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    test('in any view', async ({ guest, yelb }) => {
      expect(yelb.url).toContain('http');
      for (const view of VIEWS) {
        const page = await guest(view.path);
        await expect(page.getByText(view.shows).first()).toBeVisible();
        await view.open?.(page);
        await expectNoViolations(page, view.name);
      }
    });

    test('in the plan of a task', async ({ guest, yelb }) => {
      const id = await yelb.backstage.createTask('retire-mesh', {
        meshArn: ARN,
        mode: 'plan',
      });
      await yelb.backstage.follow(id, () => {});
      const page = await guest(`/create/tasks/${id}`);
      const title = 'What a run would do';
      await expect(page.getByRole('region', { name: title })).toBeVisible();
      await expectNoViolations(page, 'plan', `[aria-label="${title}"]`);
    });

    test('in a large mesh, from afar and near', async ({ guest, yelb }) => {
      const large = await enlarge(yelb);
      const page = await guest('/create');
      await page.route(/\/graph$/, route => route.fulfill({ json: large }));
      await guest(MESH);
      const plate = page.getByRole('button', {
        name: /^Details of account .* services, \d+ resources/,
      });
      await expect(plate.first()).toBeVisible();
      await expectNoViolations(page, 'from afar');
      const last = encodeURIComponent(large.graph.nodes.at(-1)!.id);
      await guest(`${MESH}?node=${last}`);
      await expect(page.getByRole('complementary')).toBeVisible();
      await expect(page.locator('[data-node-id]').nth(3)).toBeVisible();
      await expectNoViolations(page, 'near');
    });

    test('in any state', async ({ guest, yelb }) => {
      expect(yelb.url).toContain('http');
      for (const state of STATES) {
        const page = await guest('/create');
        await page.route(state.of, route =>
          route.fulfill({ status: state.status, json: state.body }),
        );
        await guest(state.path);
        await expect(page.getByText(state.shows).first()).toBeVisible();
        await expectNoViolations(page, state.name);
        await page.unroute(state.of);
      }
    });
  });
}
