import { ConflictError } from '@backstage/errors';
import { stringify } from 'yaml';
import type { ClusterResource } from '../cluster';
import { orderSteps } from '../engine/orderSteps';
import type { ProvisioningContext, Recipe, Step } from '../engine';
import type { RenderedFile } from './RenderedFile';

const SAFE = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

function segment(name: string): string {
  if (!SAFE.test(name)) {
    throw new ConflictError(
      `"${name}" cannot be the name of a file; rename the cluster or the object.`,
    );
  }
  return name;
}

function pathOf(cluster: string, { kind, metadata }: ClusterResource): string {
  const file = `${segment(String(kind).toLowerCase())}-${segment(
    metadata?.name ?? '',
  )}.yaml`;
  const folder = metadata?.namespace ?? 'cluster';
  return [segment(cluster), segment(folder), file].join('/');
}

async function renderStep(
  step: Step,
  context: ProvisioningContext,
): Promise<RenderedFile | undefined> {
  const object = await step.manifest?.(context);
  if (!object) {
    return undefined;
  }
  const { name } = context.accounts.cluster({
    accountId: step.accountId,
    region: step.region,
    name: step.cluster,
  });
  return {
    path: pathOf(name, object),
    // Keys in one order always, so that files change only with what they say.
    content: stringify(object, { sortMapEntries: true, lineWidth: 0 }),
  };
}

/**
 * What recipes would write into clusters, as files, for teams that deliver by pull request. What the files
 * refer to is looked up and verified, and nothing is written. The same recipes and the same mesh give the
 * same files; what the recipes do beside, in AWS, is none.
 *
 * @returns one file for each object, in the order in which they are to be applied
 * @throws what looking up what the files refer to throws; ConflictError where two
 * objects would be one file
 * @public
 */
export async function renderRecipes(
  recipes: Recipe[],
  context: ProvisioningContext,
): Promise<RenderedFile[]> {
  const files = new Map<string, RenderedFile>();
  for (const step of recipes.flatMap(({ steps }) => orderSteps(steps))) {
    context.signal.throwIfAborted();
    const file = await renderStep(step, context);
    const other = file && files.get(file.path);
    if (file && other && other.content !== file.content) {
      throw new ConflictError(
        `Two objects would be the file ${file.path}; give them names of their own.`,
      );
    }
    if (file) {
      files.set(file.path, file);
    }
  }
  return [...files.values()];
}
