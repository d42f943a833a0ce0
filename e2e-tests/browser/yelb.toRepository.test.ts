import { expect, type Page } from '@playwright/test';
import { test } from '../support/test';

async function choose(page: Page, label: string, option: RegExp) {
  await page.getByRole('button', { name: new RegExp(label) }).click();
  await page.getByRole('option', { name: option }).click();
  // The list fades out, and is still in the way until it has.
  await expect(page.getByRole('listbox')).toHaveCount(0);
}

async function next(page: Page, name: 'Next' | 'Review' | 'Create') {
  await page.getByRole('button', { name, exact: true }).click();
}

test('a new service is written for a repository, from the form to the files', async ({
  page,
  guest,
  yelb,
}) => {
  await guest('/create/templates/default/new-service');
  await page.getByLabel(/^Name/).fill('cart');
  await page.getByLabel(/^Description/).fill('Keeps what people want');
  await page.getByLabel(/^Owner/).fill('Ballots');
  await page.getByRole('option', { name: /Ballots/ }).click();
  await next(page, 'Next');

  await choose(page, 'Mesh', /^yelb/);
  await choose(page, 'Account', /backend \(222222222222\)/);
  await page.getByLabel(/^Namespace/).fill('yelb');
  await page.getByLabel(/Service name/).fill('cart');
  await page
    .getByRole('group', { name: /Backends/ })
    .getByText(/redis-server/)
    .first()
    .click();
  await next(page, 'Next');

  await page.getByLabel(/^Image/).fill('ghcr.io/example/cart:1.4.2');
  await page.getByLabel(/^Port/).fill('8080');
  await next(page, 'Next');

  // The repository is asked for only where there is to be one.
  const repository = page.getByText('The new one, or the one to which');
  await expect(page.getByLabel('Show the files only')).toBeChecked();
  await expect(repository).toHaveCount(0);
  await page.getByLabel('Publish', { exact: true }).check();
  await expect(repository.first()).toBeVisible();
  await page.getByLabel('Show the files only').check();
  await expect(repository).toHaveCount(0);
  await next(page, 'Review');

  await yelb.clearLog();
  await next(page, 'Create');
  await page.waitForURL(/\/create\/tasks\//);
  await expect(
    page.getByRole('heading', { name: 'What was written' }),
  ).toBeVisible();
  await expect(
    page.getByRole('button', { name: 'Nothing was published' }),
  ).toBeVisible();
  await expect(
    page.getByText('deploy/backend/yelb/virtualservice-cart.yaml').first(),
  ).toBeVisible();
  expect(await yelb.writes()).toEqual([]);
});
