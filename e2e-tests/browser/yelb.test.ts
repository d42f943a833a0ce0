import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { SHARED_MESH, onboardings } from '../../scripts/lib/yelb.mjs';
import type { Instance } from '../support/instance';
import { test } from '../support/test';

test.describe.configure({ mode: 'serial' });

const ACCOUNT_LABELS: Record<string, RegExp> = {
  '111111111111': /frontend \(111111111111\)/,
  '222222222222': /backend \(222222222222\)/,
};

async function choose(page: Page, label: string, option: RegExp) {
  await page.getByRole('button', { name: new RegExp(label) }).click();
  await page.getByRole('option', { name: option }).click();
  // The list fades out, and is still in the way until it has.
  await expect(page.getByRole('listbox')).toHaveCount(0);
}

async function tick(page: Page, group: RegExp, name: RegExp) {
  await page
    .getByRole('group', { name: group })
    .getByText(name)
    .first()
    .click();
}

async function next(page: Page, name: 'Next' | 'Review' | 'Create') {
  await page.getByRole('button', { name, exact: true }).click();
}

async function runToTheEnd(page: Page, instance: Instance) {
  await next(page, 'Create');
  await page.waitForURL(/\/create\/tasks\//);
  const id = page.url().split('/').at(-1) ?? '';
  const { status } = await instance.backstage.follow(id, () => {});
  expect(status).toBe('completed');
}

test('both templates, run in the browser, provision all of Yelb', async ({
  page,
  guest,
  instance,
}) => {
  await guest('/create/templates/default/shared-mesh');
  await choose(page, 'Owner account', ACCOUNT_LABELS['111111111111']);
  await tick(page, /Consumer accounts/, /backend/);
  await next(page, 'Next');
  await expect(
    page.getByRole('textbox', { name: 'Name', exact: true }),
  ).toHaveValue(SHARED_MESH.meshName);
  await next(page, 'Review');
  await runToTheEnd(page, instance);
  await expect(
    page.getByRole('link', { name: 'Mesh as a graph' }),
  ).toBeVisible();

  for (const service of await onboardings()) {
    await page.goto(`${instance.url}/create/templates/default/onboard-service`);
    await page.getByLabel(/Component/).fill(service.serviceName);
    await page
      .getByRole('option', { name: new RegExp(service.serviceName) })
      .click();
    await choose(page, 'Mesh', /^yelb/);
    await choose(page, 'Account', ACCOUNT_LABELS[service.accountId]);
    await page.getByLabel(/Service name/).fill(service.serviceName);
    await next(page, 'Next');

    await page.getByLabel(/^Port/).fill(String(service.port));
    if (service.protocol === 'tcp') {
      await page.getByLabel(/^Protocol/).click();
      await page.getByRole('option', { name: 'TCP' }).click();
    }
    if (service.discovery === 'cloudMap') {
      await page.getByText('Cloud Map', { exact: true }).click();
    }
    for (const backend of service.backends) {
      const name = backend.split('/').at(-1) ?? '';
      await tick(page, /Backends/, new RegExp(name));
    }
    await next(page, 'Next');
    await page.getByLabel(/^Manifests/).fill(service.manifests);
    await next(page, 'Review');
    await runToTheEnd(page, instance);
  }
  await expect(
    page.getByRole('link', { name: 'Open yelb-ui' }),
  ).toHaveAttribute('href', /yelb-ui-yelb\.elb\.us-west-2/);
});

test('the Mesh tab shows both accounts, both owners, four services and the call across', async ({
  page,
  guest,
}) => {
  await guest('/catalog/default/component/yelb-appserver');
  await page.getByRole('link', { name: 'Mesh', exact: true }).click();
  const topology = page.getByRole('group', { name: 'Topology of mesh yelb' });

  for (const account of ['111111111111', '222222222222']) {
    await expect(topology.getByText(account).first()).toBeVisible();
  }
  await expect(topology.getByText('mesh owner')).toBeVisible();
  for (const [service, team] of [
    ['yelb-ui', 'Storefront'],
    ['yelb-appserver', 'Ballots'],
    ['yelb-db', 'Ballots'],
    ['redis-server', 'Ballots'],
  ]) {
    const node = topology.getByRole('button', {
      name: new RegExp(`^Virtual service ${service},`),
    });
    await expect(node).toHaveAccessibleName(new RegExp(team));
  }
  await expect(
    topology.getByRole('button', {
      name: /yelb-ui.* calls yelb-appserver, cross-account/,
    }),
  ).toBeAttached();
  await expect(
    topology.getByText('100 %', { exact: true }).first(),
  ).toBeVisible();
  await expect(topology.getByText('1/1 ready').first()).toBeVisible();

  await topology
    .getByRole('button', { name: /^Virtual service yelb-appserver,/ })
    .click();
  const details = page.getByRole('complementary', {
    name: /Details of yelb-appserver/,
  });
  await expect(details.getByText('Mesh owner')).toBeVisible();
  await expect(details).toContainText('frontend (111111111111)');
  await expect(details).toContainText('backend (222222222222)');
});

test('the mesh page lists the mesh and opens it', async ({ page, guest }) => {
  await guest('/app-mesh');
  await page
    .getByRole('list', { name: 'Meshes' })
    .getByRole('heading', { name: 'yelb' })
    .click();
  await expect(page).toHaveURL(/\/app-mesh\/us-west-2\/111111111111\/yelb/);
  await expect(
    page.getByRole('group', { name: 'Topology of mesh yelb' }),
  ).toBeVisible();
});

test('find, hide, what fails without a node, and the exports work on the drawing', async ({
  page,
  guest,
}) => {
  await guest('/app-mesh/us-west-2/111111111111/yelb');
  const topology = page.getByRole('group', { name: 'Topology of mesh yelb' });
  const card = (name: string) =>
    topology.getByRole('button', {
      name: new RegExp(`^Virtual service ${name},`),
    });
  await expect(card('yelb-ui')).toBeVisible();

  await page.getByRole('searchbox', { name: 'Hide' }).fill('kind = router');
  await expect(page.getByText('4 hidden')).toBeVisible();
  await expect(
    topology.getByRole('button', { name: /^Virtual router/ }),
  ).toHaveCount(0);
  await page.getByRole('searchbox', { name: 'Hide' }).fill('');

  await page.getByRole('searchbox', { name: 'Find' }).fill('account = b');
  await page.getByRole('option', { name: 'account = backend' }).click();
  await expect(page.getByText('9 found')).toBeVisible();
  await expect(page).toHaveURL(/find=account(\+|%20)(=|%3D)(\+|%20)backend/);
  await page.getByRole('searchbox', { name: 'Find' }).fill('');

  await card('redis-server').click();
  await page.getByText('Show what fails without it').click();
  await expect(
    topology.getByRole('button', {
      name: /^Virtual service yelb-ui,.* broken without it$/,
    }),
  ).toBeVisible();
  await expect(page.getByText(/^\d+ broken, 0 degraded$/)).toBeVisible();

  await page.reload();
  const panel = page.getByRole('complementary', { name: /redis-server/ });
  await expect(panel).toBeVisible();
  await expect
    .poll(async () => {
      const shown = await card('redis-server').boundingBox();
      const covering = await panel.boundingBox();
      return shown && covering && shown.x + shown.width <= covering.x;
    })
    .toBe(true);

  for (const [format, begin] of [
    ['Drawing as SVG', '<svg '],
    ['Drawing as PNG', '\x89PNG'],
    ['Graph as JSON', '{'],
    ['Nodes as CSV', 'arn,kind,name,'],
    ['Graph as Mermaid', 'flowchart LR'],
  ]) {
    await page.getByRole('button', { name: 'Export' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: format }).click();
    const content = await readFile(await (await download).path());
    expect(content.length).toBeGreaterThan(200);
    expect(content.toString('latin1').startsWith(begin)).toBe(true);
  }
});

test('with one account away the other still shows, and the tab says which role failed', async ({
  page,
  guest,
  instance,
}) => {
  await instance.stopAccount('222222222222');
  await instance.backstage.request('/api/app-mesh/v1/refresh', {
    method: 'POST',
  });
  await guest('/catalog/default/component/yelb-ui/mesh');

  const alert = page
    .getByRole('alert')
    .filter({ hasText: 'backend (222222222222)' });
  await expect(alert).toContainText('arn:aws:iam::222222222222:role/crossmesh');
  const topology = page.getByRole('group', { name: 'Topology of mesh yelb' });
  await expect(
    topology.getByRole('button', { name: /^Virtual service yelb-ui,/ }),
  ).toBeVisible();
  await instance.startAccount('222222222222');
});
