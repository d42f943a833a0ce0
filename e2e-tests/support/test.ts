import { test as base, type Page } from '@playwright/test';
import { SHARED_MESH, onboardings } from '../../scripts/lib/yelb.mjs';
import { startInstance, type Instance } from './instance';

/** Provisions Yelb through the scaffolder's API, unless a test has done it in the browser. */
async function provisionYelb({ backstage }: Instance): Promise<void> {
  const { items } = await backstage.request('/api/app-mesh/v1/meshes');
  if (items.length > 0) {
    return;
  }
  const run = async (template: string, values: object) => {
    const id = await backstage.createTask(template, values);
    const { status } = await backstage.follow(id, () => {});
    if (status !== 'completed') {
      throw new Error(`The template ${template} ended as ${status}.`);
    }
  };
  await run('shared-mesh', SHARED_MESH);
  for (const onboarding of await onboardings()) {
    await run('onboard-service', onboarding);
  }
}

/** Tests in the browser, all of them on one instance. */
export const test = base.extend<
  { guest: (path: string) => Promise<Page> },
  { instance: Instance; yelb: Instance }
>({
  instance: [
    async ({}, use) => {
      const instance = await startInstance();
      await instance.backstage.entity('template:default/shared-mesh');
      await instance.backstage.entity('template:default/onboard-service');
      await instance.backstage.entity('component:default/yelb-ui');
      await use(instance);
      await instance.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  yelb: [
    async ({ instance }, use) => {
      await provisionYelb(instance);
      await use(instance);
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  /** Opens a page as guest. */
  guest: async ({ page, instance }, use) => {
    await use(async path => {
      await page.goto(`${instance.url}${path}`);
      const enter = page.getByRole('button', { name: 'Enter' });
      const settings = page.getByRole('link', { name: 'Settings' });
      await enter.or(settings).first().waitFor();
      if (await enter.isVisible()) {
        await enter.click();
      }
      await settings.waitFor();
      return page;
    });
  },
});
