import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** As IAM calls the services of these clients. */
const IAM_PREFIXES: Record<string, string> = {
  'app-mesh': 'appmesh',
  iam: 'iam',
  ram: 'ram',
  'resource-groups-tagging-api': 'tag',
  'service-quotas': 'servicequotas',
  servicediscovery: 'servicediscovery',
  sts: 'sts',
};

const IMPORT =
  /import (?:type )?\{([^}]*)\} from '@aws-sdk\/client-([a-z-]+)'/g;
const OPERATION = /\b(?:paginate([A-Z]\w+)|([A-Z]\w+)Command)\b/g;

/**
 * The AWS operations that the sources below a folder import from SDK clients, tests left out, as IAM
 * actions such as `appmesh:DescribeMesh`.
 */
export function operationsInSources(folder: string): string[] {
  const actions = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.ts$/.test(name) && !/\.test\.ts$|__\w+__/.test(name))
    .flatMap(name =>
      Array.from(
        readFileSync(join(folder, name), 'utf8').matchAll(IMPORT),
        ([, names, client]) =>
          Array.from(
            names.matchAll(OPERATION),
            ([, paged, sent]) => `${IAM_PREFIXES[client]}:${paged ?? sent}`,
          ),
      ).flat(),
    );
  return [...new Set(actions)].sort();
}
