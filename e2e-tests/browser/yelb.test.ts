import { expect, test, type Page } from '@playwright/test';
import { startInstance, type Instance } from '../support/instance';

let instance: Instance;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  instance = await startInstance();
  await instance.backstage.entity('template:default/onboard-service');
  await instance.backstage.entity('component:default/yelb-ui');
});

test.afterAll(async () => {
  await instance?.stop();
});

async function signIn(page: Page, path: string) {
  await page.goto(`${instance.url}${path}`);
  await page.getByRole('button', { name: 'Enter' }).click();
}
