import { hasDeleteCollection, type ResourceType } from '../registry';

const VERBS = [
  'create',
  'delete',
  'deletecollection',
  'get',
  'list',
  'patch',
  'update',
  'watch',
];
const PART_VERBS = ['get', 'patch', 'update'];

/** What discovery says of a type and its subresources. */
export function toApiResources(type: ResourceType) {
  const { plural, namespaced, kind } = type;
  return [
    {
      name: plural,
      singularName: type.singular,
      namespaced,
      kind,
      verbs: VERBS.filter(
        verb => verb !== 'deletecollection' || hasDeleteCollection(type),
      ),
      ...(type.shortNames.length > 0 && { shortNames: type.shortNames }),
      ...(type.categories.length > 0 && { categories: type.categories }),
    },
    ...(type.hasStatus
      ? [
          {
            name: `${plural}/status`,
            singularName: '',
            namespaced,
            kind,
            verbs: PART_VERBS,
          },
        ]
      : []),
    ...(type.hasScale
      ? [
          {
            name: `${plural}/scale`,
            singularName: '',
            namespaced,
            group: 'autoscaling',
            version: 'v1',
            kind: 'Scale',
            verbs: PART_VERBS,
          },
        ]
      : []),
  ];
}
