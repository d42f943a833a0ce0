import { isFields, now, type Fields } from '../objects';
import type { ResourceStrategy } from './types';

export const customResourceDefinitionStrategy: ResourceStrategy = {
  prepare(definition) {
    const names = isFields(definition.spec?.names) ? definition.spec.names : {};
    const kind = String(names.kind ?? '');
    const full = {
      listKind: `${kind}List`,
      singular: kind.toLowerCase(),
      ...names,
    };
    const versions = Array.isArray(definition.spec?.versions)
      ? definition.spec.versions
      : [];
    const lastTransitionTime = now();
    return {
      ...definition,
      spec: {
        conversion: { strategy: 'None' },
        ...definition.spec,
        names: full,
      },
      status: definition.status ?? {
        acceptedNames: full,
        storedVersions: versions
          .filter(version => isFields(version) && version.storage)
          .map(version => version.name),
        conditions: [
          {
            type: 'NamesAccepted',
            status: 'True',
            reason: 'NoConflicts',
            message: 'no conflicts found',
            lastTransitionTime,
          },
          {
            type: 'Established',
            status: 'True',
            reason: 'InitialNamesAccepted',
            message: 'the initial names have been accepted',
            lastTransitionTime,
          },
        ],
      },
    };
  },
  validate(definition) {
    const { group, names, scope, versions } = definition.spec ?? {};
    const { plural, kind } = isFields(names) ? names : ({} as Fields);
    const malformed = [
      ['spec.group', typeof group === 'string'],
      ['spec.scope', scope === 'Namespaced' || scope === 'Cluster'],
      ['spec.names.kind', typeof kind === 'string' && kind !== ''],
      ['spec.names.plural', typeof plural === 'string'],
      [
        'spec.versions',
        Array.isArray(versions) &&
          versions.length > 0 &&
          versions.every(
            item => isFields(item) && typeof item.name === 'string',
          ),
      ],
    ].filter(([, right]) => !right);
    if (malformed.length > 0) {
      return malformed.map(([field]) => ({
        reason: 'FieldValueInvalid',
        field: String(field),
        message: 'Invalid value: it is missing or malformed',
      }));
    }
    const expected = `${plural}.${group}`;
    return definition.metadata.name === expected
      ? []
      : [
          {
            reason: 'FieldValueInvalid',
            field: 'metadata.name',
            message: `Invalid value: "${definition.metadata.name}": must be spec.names.plural+"."+spec.group`,
          },
        ];
  },
};
