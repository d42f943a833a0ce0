import { enlarge } from './enlarge.mjs';
import { MESH_ARN } from './yelb.mjs';

const MESH = '/app-mesh/us-west-2/111111111111/yelb';
const CONSUMER_ARN = MESH_ARN.replace('111111111111', '222222222222').replace(
  'mesh/yelb',
  'mesh/yelb@111111111111',
);
const query = values => new URLSearchParams(values).toString();
const node = (name, values = {}) =>
  `${MESH}?${query({
    node: `${CONSUMER_ARN}/virtualNode/${name}`,
    ...values,
  })}`;

/** Picks the oldest of the changes, and so shows everything as added. */
async function compare(page) {
  await page.getByRole('button', { name: 'Time', exact: true }).click();
  await page.getByRole('button', { name: /What changed when/ }).click();
  await page.getByRole('option').last().click();
  await page.getByRole('region', { name: 'Comparison' }).waitFor();
}

/**
 * The views in docs/images: where each is, what must be there before it is taken, and what is done then.
 * `clip` is in pixels from the top left corner.
 */
export const VIEWS = [
  {
    name: 'mesh-tab',
    path: '/catalog/default/component/yelb-appserver/mesh',
    shows: 'this entity',
    scale: 2,
  },
  { name: 'mesh-page', path: MESH, shows: 'mesh owner', scale: 2 },
  {
    name: 'mesh-card',
    path: '/catalog/default/component/yelb-appserver',
    shows: 'Resource owner',
  },
  { name: 'meshes', path: '/app-mesh', shows: 'Accounts' },
  {
    name: 'services',
    path: `${MESH}?details=off`,
    shows: 'mesh owner',
  },
  {
    name: 'panel',
    path: node('yelb-appserver_yelb_backend'),
    shows: 'Known from',
  },
  {
    name: 'spec',
    path: node('yelb-appserver_yelb_backend', { tab: 'spec' }),
    shows: /asks for the same/,
  },
  {
    name: 'what-fails',
    path: `${MESH}?${query({
      node: `${CONSUMER_ARN}/virtualService/redis-server`,
      blast: 'on',
    })}`,
    shows: /\d+ broken/,
  },
  {
    name: 'path',
    path: `${MESH}?${query({
      from: `${MESH_ARN}/virtualService/yelb-ui`,
      to: `${CONSUMER_ARN}/virtualService/yelb-db`,
    })}`,
    shows: /1 cross-account$/,
  },
  {
    name: 'find',
    path: `${MESH}?${query({
      find: 'account = backend and not kind = router',
    })}`,
    shows: /\d+ found/,
  },
  { name: 'comparison', path: MESH, shows: 'mesh owner', open: compare },
  { name: 'table', path: `${MESH}?view=table`, shows: 'Workloads' },
  { name: 'tree', path: `${MESH}?view=tree`, shows: 'is provided by' },
  {
    name: 'account',
    path: '/app-mesh/accounts/222222222222',
    shows: 'Shared with this account',
  },
  {
    name: 'keys',
    path: MESH,
    shows: 'mesh owner',
    open: async page => {
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
  },
];

/** Taken while the account `backend` refuses everybody. */
export const BROKEN_VIEW = {
  name: 'broken',
  path: '/catalog/default/component/yelb-ui/mesh',
  shows: /could not be read/,
};

/** A mesh that is too large for cards from afar. */
const large = async route => ({
  json: enlarge(await (await route.fetch()).json()),
});

async function zoomIn(page) {
  const button = page.getByRole('button', { name: 'Zoom in' });
  for (let step = 0; step < 8; step++) {
    await button.click();
  }
}

/** States that an instance in good health does not have, by what the backend answers. */
export const STATE_VIEWS = [
  {
    name: 'empty',
    path: '/app-mesh',
    of: /\/v1\/meshes$/,
    answer: { status: 200, json: { items: [], errors: [] } },
    shows: 'No mesh yet',
  },
  {
    name: 'forbidden',
    path: MESH,
    of: /\/graph$/,
    answer: {
      status: 403,
      json: {
        error: { name: 'NotAllowedError', message: 'Unauthorized' },
        request: { method: 'GET', url: '/' },
        response: { statusCode: 403 },
      },
    },
    shows: 'You may not see meshes',
  },
  {
    name: 'large',
    path: MESH,
    of: /\/graph$/,
    answer: large,
    shows: /^\d+ services$/,
  },
  {
    name: 'large-boxes',
    path: MESH,
    of: /\/graph$/,
    answer: large,
    shows: /^\d+ services$/,
    open: zoomIn,
  },
];
