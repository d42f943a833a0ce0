import {
  apiVersionOf,
  type ResourceRegistry,
  type ResourceType,
} from '../registry';
import { openApiSchemas } from './openApiSchemas';

const INFO = { title: 'Kubernetes', version: 'v1.31.0' };

// kubectl looks here to learn that the server itself refuses unknown fields.
function toPaths(type: ResourceType, version2: boolean) {
  const { group, version, kind, plural, namespaced } = type;
  const root = `/${group ? 'apis' : 'api'}/${apiVersionOf(type)}`;
  const path = `${root}${
    namespaced ? '/namespaces/{namespace}' : ''
  }/${plural}/{name}`;
  const names = ['dryRun', 'fieldManager', 'fieldValidation'];
  return {
    [path]: {
      patch: {
        parameters: names.map(name => ({
          name,
          in: 'query',
          ...(version2 ? { type: 'string' } : { schema: { type: 'string' } }),
        })),
        responses: { 200: { description: 'OK' } },
        'x-kubernetes-action': 'patch',
        'x-kubernetes-group-version-kind': { group, version, kind },
      },
    },
  };
}

/** The OpenAPI document at a path, as far as kubectl needs it; undefined elsewhere. */
export function answerOpenApi(
  registry: ResourceRegistry,
  segments: string[],
): unknown {
  const [, format, ...rest] = segments;
  if (format === 'v2' && rest.length === 0) {
    const types = registry.all();
    return {
      swagger: '2.0',
      info: INFO,
      paths: Object.assign({}, ...types.map(type => toPaths(type, true))),
      definitions: openApiSchemas(types, '#/definitions/'),
    };
  }
  if (format === 'v3' && rest.length === 0) {
    const paths = registry.groups().flatMap(group =>
      registry.versions(group).map(version => {
        const name = `${group ? 'apis' : 'api'}/${apiVersionOf({
          group,
          version,
        })}`;
        return [name, { serverRelativeURL: `/openapi/v3/${name}` }];
      }),
    );
    return { paths: Object.fromEntries(paths) };
  }
  if (format === 'v3') {
    const [root, ...groupVersion] = rest;
    const [version, group = ''] = groupVersion.reverse();
    const types = registry.inGroupVersion(group, version);
    if (types.length === 0 || (root === 'api') !== (group === '')) {
      return undefined;
    }
    return {
      openapi: '3.0.0',
      info: INFO,
      paths: Object.assign({}, ...types.map(type => toPaths(type, false))),
      components: { schemas: openApiSchemas(types, '#/components/schemas/') },
    };
  }
  return undefined;
}
