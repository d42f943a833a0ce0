import { existsSync } from 'node:fs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Path of an installed Chromium, from `CROSSMESH_CHROMIUM` or a usual place; undefined if there is none. */
export function findChromium() {
  const named = process.env.CROSSMESH_CHROMIUM;
  return named ?? PLACES.find(place => existsSync(place));
}
