const PARTS = /^([A-Z][a-z]+)*?(V\d+(?:(?:alpha|beta)\d+)?)([A-Z]\w*)$/;

/** The name of a model's definition in an OpenAPI document, whose last part is what `kubectl explain` shows. */
export function definitionNameOf(model: string): string {
  const [, group, version, name] = PARTS.exec(model) ?? [];
  return ['io.k8s', group, version, name]
    .filter(part => part !== undefined)
    .map(part => (part === name ? part : part.toLowerCase()))
    .join('.');
}
