/** What the controller's custom resources call otherwise than App Mesh's API. */
const NAMES: Readonly<Record<string, string>> = {
  certificateArn: 'certificateARN',
  certificateAuthorityArns: 'certificateAuthorityARNs',
};

/** A part of a spec, in the shape of the custom resources instead of App Mesh's API. */
export function toCrdShape(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(toCrdShape);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      NAMES[name] ?? name,
      toCrdShape(member),
    ]),
  );
}
