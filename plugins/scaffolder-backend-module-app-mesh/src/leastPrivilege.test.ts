import { resolve } from 'node:path';
import { operationsInSources } from './__testUtils__/operationsInSources';
import { rightsInReadme } from './__testUtils__/rightsInReadme';

const plugins = resolve(__dirname, '../..');

/** Needs no policy of the role's own: being whoever one is. */
const ALWAYS = ['sts:AssumeRole', 'sts:GetCallerIdentity'];

/** IAM actions alone; rights in clusters have a slash. */
function iamActionsIn(readme: string): string[] {
  return [...new Set(rightsInReadme(readme))]
    .filter(right => !right.includes('/') && !ALWAYS.includes(right))
    .sort();
}

function called(...folders: string[]): string[] {
  const operations = folders.flatMap(folder =>
    operationsInSources(resolve(plugins, folder)),
  );
  return [...new Set(operations)]
    .filter(operation => !ALWAYS.includes(operation))
    .sort();
}

describe('the IAM policies in the READMEs', () => {
  it('allow what provisioning calls, and nothing else', () => {
    const granted = iamActionsIn('scaffolder-backend-module-app-mesh');
    const operations = called('app-mesh-node/src/provisioning');
    expect(operations.length).toBeGreaterThan(30);
    expect(granted).toEqual(operations);
  });

  it('allow what reading calls, and nothing else', () => {
    const granted = iamActionsIn('app-mesh-backend');
    const operations = called('app-mesh-backend/src');
    expect(operations.length).toBeGreaterThan(15);
    expect(granted).toEqual(operations);
  });
});
