import { expect, type Page } from '@playwright/test';
import { MESH_ARN } from '../../scripts/lib/yelb.mjs';
import { changeVirtualNode } from '../support/appMesh';
import { patchVirtualNode } from '../support/cluster';
import { test } from '../support/test';

const MESH = '/app-mesh/us-west-2/111111111111/yelb';
const BACKEND_MESH =
  'arn:aws:appmesh:us-west-2:222222222222:mesh/yelb@111111111111';

const topology = (page: Page) =>
  page.getByRole('group', { name: 'Topology of mesh yelb' });
const card = (page: Page, name: string, kind = 'service') =>
  topology(page).getByRole('button', {
    name: new RegExp(`^Virtual ${kind} ${name},`),
  });
const details = (page: Page) => page.getByRole('complementary');

test.describe.configure({ mode: 'serial' });

test.beforeEach(({ yelb }) => {
  expect(yelb.url).toContain('http');
});

test('the panel of a node tells facts, spec from both sides, history and where to change it', async ({
  page,
  guest,
}) => {
  await guest(MESH);
  await card(page, 'yelb-db_yelb_backend', 'node').click();
  await expect(details(page)).toContainText('Mesh ownerfrontend');
  await expect(
    details(page).getByRole('link', { name: /AWS console/ }),
  ).toHaveAttribute('href', /us-west-2\.console\.aws\.amazon\.com\/appmesh/);

  await details(page).getByRole('tab', { name: 'Spec' }).click();
  await expect(details(page)).toContainText('asks for the same');
  await expect(details(page)).toContainText('port: 5432');
  await details(page).getByRole('tab', { name: 'History' }).click();
  await expect(details(page)).toContainText('added');
  await expect(page).toHaveURL(/tab=history/);

  await page.reload();
  await expect(details(page)).toContainText('added');
  await details(page).getByRole('tab', { name: 'Summary' }).click();
  await details(page).getByRole('link', { name: 'Change this' }).click();
  await expect(page).toHaveURL(/\/create\/templates\/default\/onboard-service/);
  await expect(page.getByLabel(/Service name/)).toHaveValue('yelb-db');
});

test('what somebody changed past the controller is marked in the spec', async ({
  page,
  guest,
  yelb,
}) => {
  await changeVirtualNode(yelb.sandbox.endpoint, 'redis-server_yelb_backend', {
    serviceDiscovery: { dns: { hostname: 'elsewhere.yelb.svc.cluster.local' } },
  });
  await yelb.backstage.request('/api/app-mesh/v1/refresh', { method: 'POST' });
  await guest(
    `${MESH}?tab=spec&node=${encodeURIComponent(
      `${BACKEND_MESH}/virtualNode/redis-server_yelb_backend`,
    )}`,
  );
  await expect(details(page)).toContainText(
    /App Mesh is not what the custom resource asks for: \d/,
  );
  const there = details(page).getByRole('region', { name: /^App Mesh/ });
  await expect(there).toContainText('differs:');
  await expect(there).toContainText('hostname: elsewhere.yelb');
});

test('a change arrives by itself, glows, moves nothing, and is told by the history', async ({
  page,
  guest,
}) => {
  await guest(MESH);
  const node = card(page, 'yelb-db_yelb_backend', 'node');
  await expect(node).toBeVisible();
  // The light around it makes it larger, but does not move it.
  const middle = async () => {
    const box = await node.boundingBox();
    return (
      box && [
        Math.round(box.x + box.width / 2),
        Math.round(box.y + box.height / 2),
      ]
    );
  };
  const before = await middle();
  await patchVirtualNode('yelb-db', {
    listeners: [{ portMapping: { port: 5433, protocol: 'tcp' } }],
  });
  await expect(node).toHaveAccessibleName(/just changed/);
  await expect(node).toHaveAccessibleName(/5433/);
  expect(await middle()).toEqual(before);
  await node.click();
  await details(page).getByRole('tab', { name: 'History' }).click();
  await expect(details(page)).toContainText('portMapping.port');
});

test('the panel of a connection opens by click, tells accounts and leads on', async ({
  page,
  guest,
}) => {
  await guest(MESH);
  const call = topology(page).getByRole('button', {
    name: /yelb-ui.* calls yelb-appserver, cross-account/,
  });
  await call.focus();
  await page.keyboard.press('Enter');
  await expect(details(page)).toContainText('Accountscross-account');
  await expect(page).toHaveURL(/edge=/);
  await details(page).getByRole('tab', { name: 'Spec' }).click();
  await expect(details(page)).toContainText(
    'virtualServiceName: yelb-appserver',
  );
});

test('an account shows its share, role and sources, beside the drawing and on a page of its own', async ({
  page,
  guest,
}) => {
  await guest(MESH);
  await page
    .getByRole('button', { name: 'Details of account backend (222222222222)' })
    .first()
    .click();
  await expect(details(page)).toContainText('by frontend (111111111111)');
  await expect(details(page)).toContainText('present');
  await details(page)
    .getByRole('link', { name: 'Page of this account' })
    .click();
  await expect(
    page.getByRole('region', { name: 'Shared with this account' }),
  ).toContainText('by frontend (111111111111) shared');
  await expect(page.getByRole('region', { name: 'Sources' })).toContainText(
    /Kubernetes backend · us-west-2last read \d+ s ago/,
  );
});

test('the neighbourhood reaches as far and to where it is asked to', async ({
  page,
  guest,
}) => {
  await guest('/catalog/default/component/yelb-ui/mesh');
  await expect(card(page, 'yelb-appserver')).toBeVisible();
  await expect(card(page, 'yelb-db')).toHaveCount(0);
  await page.getByRole('button', { name: /Depth 1/ }).click();
  await page.getByRole('option', { name: 'Depth 2' }).click();
  await expect(card(page, 'yelb-db')).toBeVisible();
  await page.getByRole('radio', { name: 'Callers' }).click();
  await expect(card(page, 'yelb-appserver')).toHaveCount(0);
  await expect(page).toHaveURL(/depth=2.*direction=callers/);
});

test('a moment, or two of them, show what came since, and the present is one press away', async ({
  page,
  guest,
}) => {
  await guest(MESH);
  await page.getByRole('button', { name: 'Time', exact: true }).click();
  await page.getByRole('button', { name: /What changed when/ }).click();
  await page.getByRole('option').last().click();
  const comparison = page.getByRole('region', { name: 'Comparison' });
  await expect(comparison).toContainText(
    /[1-9]\d* added, 0 changed, 0 removed/,
  );
  await expect(page.getByText(/^The mesh as it was at/)).toBeVisible();
  await expect(
    topology(page)
      .getByRole('button', { name: /, added$/ })
      .first(),
  ).toBeVisible();
  await comparison.getByText('What differs').click();
  await expect(comparison.getByRole('listitem').first()).toContainText('added');

  await page
    .getByRole('button', { name: 'Back to the present' })
    .first()
    .click();
  await expect(comparison).toHaveCount(0);
  await expect(card(page, 'yelb-ui')).toBeVisible();
});

test('a path from here to there is drawn and counted', async ({
  page,
  guest,
}) => {
  await guest(MESH);
  await card(page, 'yelb-ui').click();
  await details(page).getByRole('button', { name: 'Path from here' }).click();
  await page.getByRole('button', { name: /To there/ }).click();
  await page.getByRole('option', { name: 'yelb-db – Virtual service' }).click();
  await expect(
    page.getByText('7 nodes, 6 connections, 1 cross-account'),
  ).toBeVisible();
  await expect(page).toHaveURL(/from=.*to=/);
});

test('find takes parentheses, and says where an expression is wrong', async ({
  page,
  guest,
}) => {
  await guest(MESH);
  const find = page.getByRole('searchbox', { name: 'Find' });
  await expect(card(page, 'yelb-ui')).toBeVisible();
  await page.keyboard.press('/');
  await expect(find).toBeFocused();
  await find.fill('not (account = backend or kind = router) and weight >= 1');
  await expect(page.getByText('1 found')).toBeVisible();
  await find.fill('account = (');
  await expect(
    page.getByText('A value was expected at character 11'),
  ).toBeVisible();
});

test('table and tree tell the same as the drawing', async ({ page, guest }) => {
  await guest(`${MESH}?view=table`);
  // The findings below may name it as well.
  const row = page.getByRole('row', { name: /yelb-appserver/ }).first();
  await expect(row).toContainText('1/1 ready');
  await page.getByRole('radio', { name: 'Tree' }).click();
  const tree = page.getByRole('list', { name: 'Mesh yelb as a tree' });
  await expect(
    tree.getByRole('button', { name: 'calls · cross-account' }),
  ).toBeVisible();
  await tree.getByRole('button', { name: 'Fold 222222222222' }).click();
  await expect(tree.getByText('yelb-db', { exact: true })).toHaveCount(0);
  await tree.getByRole('button', { name: 'yelb-ui', exact: true }).click();
  await expect(details(page)).toBeVisible();
});

test('the keyboard reaches nodes and connections, and lists its keys', async ({
  page,
  guest,
}) => {
  await guest(MESH);
  await card(page, 'yelb-ui').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(card(page, 'yelb-ui_yelb_frontend', 'node')).toBeFocused();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(
    topology(page).getByRole('button', { name: /calls yelb-appserver/ }),
  ).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(card(page, 'yelb-appserver')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(details(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(
    page.getByRole('dialog', { name: 'Keyboard shortcuts' }),
  ).toContainText('opens the details');
});

test('all is said in German where that is chosen', async ({ page, guest }) => {
  await page.addInitScript(() => localStorage.setItem('language', 'de'));
  await guest(MESH);
  await expect(page.getByText('Mesh-Eigner')).toBeVisible();
  await expect(
    page.getByRole('button', { name: 'Aktualisieren' }),
  ).toBeVisible();
});

test('the plan of a template is drawn in the lanes of its accounts', async ({
  page,
  guest,
  yelb,
}) => {
  const id = await yelb.backstage.createTask('retire-mesh', {
    meshArn: MESH_ARN,
    mode: 'plan',
  });
  await yelb.backstage.follow(id, () => {});
  await guest(`/create/tasks/${id}`);
  const plan = page.getByRole('region', { name: 'What a run would do' });
  await expect(plan).toContainText(/\d+ to delete/);
  await expect(plan).toContainText('frontend 111111111111');
  await expect(plan).toContainText('backend 222222222222');
  await expect(
    plan.getByText('mesh yelb', { exact: true }).first(),
  ).toBeVisible();
});
