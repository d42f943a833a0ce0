const PLAIN = /^[A-Za-z/.][A-Za-z0-9/._@-]*$/;
const WORDS = new Set(['true', 'false', 'null', 'yes', 'no', 'on', 'off', '.']);

function scalar(value: unknown): string {
  if (typeof value !== 'string') {
    return String(value);
  }
  return PLAIN.test(value) && !WORDS.has(value.toLowerCase())
    ? value
    : `'${value.replace(/'/g, "''")}'`;
}

function isEmpty(value: object): boolean {
  return Object.values(value).every(child => child === undefined);
}

/** Data as YAML, without what is undefined. */
export function toYaml(value: unknown, indent: string = ''): string {
  if (typeof value !== 'object' || value === null) {
    return `${scalar(value)}\n`;
  }
  if (isEmpty(value)) {
    return Array.isArray(value) ? '[]\n' : '{}\n';
  }
  const inner = `${indent}  `;
  const lines = Array.isArray(value)
    ? value.map(child => `${indent}- ${toYaml(child, inner).trimStart()}`)
    : Object.entries(value)
        .filter(([, child]) => child !== undefined)
        .map(([field, child]) => {
          const nested =
            typeof child === 'object' && child !== null && !isEmpty(child);
          return `${indent}${scalar(field)}:${nested ? '\n' : ' '}${toYaml(
            child,
            inner,
          )}`;
        });
  return lines.join('');
}
