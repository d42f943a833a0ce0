import { defineConfig } from '@playwright/test';

const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** All projects run real processes on fixed ports, so one test at a time. */
export default defineConfig({
  timeout: 240_000,
  expect: { timeout: 30_000 },
  workers: 1,
  fullyParallel: false,
  forbidOnly: !!process.env.CI,
  // A busy machine may miss a deadline once; what fails twice is wrong.
  retries: process.env.CI ? 1 : 0,
  reporter: [
    ['list'],
    [
      'json',
      {
        outputFile:
          process.env.CROSSMESH_E2E_RESULTS ?? '.crossmesh/results/e2e.json',
      },
    ],
  ],
  outputDir: 'node_modules/.cache/e2e-test-results',
  use: {
    actionTimeout: 20_000,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CROSSMESH_CHROMIUM,
      args: CHROMIUM_ARGUMENTS,
    },
    viewport: { width: 1440, height: 900 },
  },
  projects: [
    { name: 'processes', testDir: 'e2e-tests/processes' },
    { name: 'clients', testDir: 'e2e-tests/clients' },
    { name: 'browser', testDir: 'e2e-tests/browser' },
  ],
});
