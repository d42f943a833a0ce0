import type { StatusCause } from '../http/StatusError';
import { isFields, type KubernetesObject } from '../objects';
import type { ResourceType } from '../registry';

const SUBDOMAIN =
  /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const DNS1035 = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;
const PATH_SEGMENT = /^(?!\.{1,2}$)[^/%]+$/;
const LABEL_VALUE = /^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$/;
const QUALIFIED_NAME =
  /^([a-z0-9]([-a-z0-9.]*[a-z0-9])?\/)?([A-Za-z0-9][-A-Za-z0-9_.]{0,61})?[A-Za-z0-9]$/;

function nameRule(type: ResourceType): [RegExp, number, string] {
  if (type.group === 'rbac.authorization.k8s.io') {
    return [
      PATH_SEGMENT,
      253,
      `a path segment name may not contain '/' or '%'`,
    ];
  }
  if (type.plural === 'namespaces' && type.group === '') {
    return [
      LABEL,
      63,
      `a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')`,
    ];
  }
  if (type.plural === 'services' && type.group === '') {
    return [
      DNS1035,
      63,
      `a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')`,
    ];
  }
  return [
    SUBDOMAIN,
    253,
    `a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')`,
  ];
}

/** What is wrong with an object's name, labels and annotations. */
export function validateMetadata(
  object: KubernetesObject,
  type: ResourceType,
): StatusCause[] {
  const causes: StatusCause[] = [];
  const { name, labels, annotations } = object.metadata;
  const [pattern, maximum, rule] = nameRule(type);
  function refuse(field: string, message: string) {
    causes.push({ reason: 'FieldValueInvalid', field, message });
  }
  if (!pattern.test(name)) {
    refuse('metadata.name', `Invalid value: ${JSON.stringify(name)}: ${rule}`);
  }
  if (name.length > maximum) {
    refuse(
      'metadata.name',
      `Invalid value: ${JSON.stringify(
        name,
      )}: must be no more than ${maximum} characters`,
    );
  }
  for (const [field, map] of Object.entries({ labels, annotations })) {
    if (map !== undefined && !isFields(map)) {
      refuse(`metadata.${field}`, 'Invalid value: must be a map');
      continue;
    }
    for (const [key, value] of Object.entries(map ?? {})) {
      if (!QUALIFIED_NAME.test(key)) {
        refuse(
          `metadata.${field}`,
          `Invalid value: ${JSON.stringify(
            key,
          )}: name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character`,
        );
      }
      if (typeof value !== 'string') {
        refuse(
          `metadata.${field}`,
          `Invalid value: "${typeof value}": must be of type string`,
        );
      } else if (
        field === 'labels' &&
        (value.length > 63 || !LABEL_VALUE.test(value))
      ) {
        refuse(
          'metadata.labels',
          `Invalid value: ${JSON.stringify(
            value,
          )}: a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')`,
        );
      }
    }
  }
  return causes;
}
