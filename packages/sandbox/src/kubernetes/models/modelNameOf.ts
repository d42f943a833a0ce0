import { readModel } from './readModel';

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The name of the model of a kind; undefined if it is not one of Kubernetes' own. */
export function modelNameOf({
  group,
  version,
  kind,
}: {
  group: string;
  version: string;
  kind: string;
}): string | undefined {
  const name = `${capitalized(version)}${kind}`;
  // Kinds that several groups have begin with the group.
  const qualified = `${capitalized(group.split('.')[0] || 'core')}${name}`;
  return [name, qualified].find(candidate => readModel(candidate));
}
