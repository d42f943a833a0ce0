import { expect, test, type Page } from '@playwright/test';
import { MESH, SHARED_MESH, onboardings } from '../../scripts/lib/yelb.mjs';
import { startInstance, type Instance } from '../support/instance';

const REFRESH = '/api/app-mesh/v1/refresh';
const PAGE = `/app-mesh/${MESH.region}/${MESH.meshOwner}/${MESH.meshName}`;

let instance: Instance;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  instance = await startInstance();
  await instance.backstage.entity('template:default/shared-mesh');
  await instance.backstage.entity('component:default/yelb-ui');
  const runs: [string, object][] = [
    ['shared-mesh', SHARED_MESH],
    ...(await onboardings()).map((values): [string, object] => [
      'onboard-service',
      values,
    ]),
  ];
  for (const [template, values] of runs) {
    const id = await instance.backstage.createTask(template, values);
    const { status } = await instance.backstage.follow(id, () => {});
    expect(status).toBe('completed');
  }
});

test.afterAll(async () => {
  await instance?.stop();
});

async function openAsGuest(page: Page, path: string) {
  await page.goto(`${instance.url}${path}`);
  await page.getByRole('button', { name: 'Enter' }).click();
  await expect(page.getByRole('link', { name: 'Settings' })).toBeVisible();
}

test('a finding is followed from the card to the field and its remedy', async ({
  page,
}) => {
  // Somebody takes a service away by kubectl, past all templates.
  await instance.deleteObject('backend', {
    kind: 'virtualservices',
    namespace: 'yelb',
    name: 'yelb-db',
  });
  await instance.backstage.request(REFRESH, { method: 'POST' });

  await openAsGuest(page, '/catalog/default/component/yelb-appserver');
  const counts = page.getByRole('link', { name: /^errors: 1, / });
  await expect(counts).toBeVisible();
  await counts.click();

  const details = page.getByRole('complementary', {
    name: /Details of yelb-appserver/,
  });
  await expect(details).toContainText('Error AM101');
  await expect(details).toContainText(
    'Create the virtual service in this mesh, or take the backend out of the virtual node.',
  );
  await details
    .getByRole('button', {
      name: /^spec\.backends\[\d\]\.virtualService\.virtualServiceName$/,
    })
    .click();
  const field = details.getByText('virtualServiceName: yelb-db');
  await expect(field).toBeVisible();
  await expect(field).toContainText('AM101');
  await page.screenshot({
    path: 'node_modules/.cache/e2e-test-results/finding-at-field.png',
  });
});

test('the page of the mesh lists findings, filtered by a link, and the remedy clears them', async ({
  page,
}) => {
  await openAsGuest(page, `${PAGE}?finding-severity=error`);
  const list = page.getByRole('region', { name: 'Findings' });
  await expect(list.getByRole('row')).toHaveCount(2);
  await expect(list.getByRole('row').last()).toContainText('AM101');
  await list.scrollIntoViewIfNeeded();
  await page.screenshot({
    path: 'node_modules/.cache/e2e-test-results/finding-table.png',
    fullPage: true,
  });

  await list.getByRole('button', { name: /Severity/ }).click();
  await page.getByRole('option', { name: 'Information' }).click();
  await expect(page).toHaveURL(/finding-severity=info/);
  await expect(list.getByRole('row').last()).toContainText('Information');

  const [, database] = await onboardings();
  const id = await instance.backstage.createTask('onboard-service', database);
  const { status } = await instance.backstage.follow(id, () => {});
  expect(status).toBe('completed');
  await expect(list.getByRole('status')).toContainText('errors: 0');
});
