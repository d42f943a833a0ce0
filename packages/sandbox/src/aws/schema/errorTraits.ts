/**
 * How a service's model says that an error travels.
 *
 * @param sdk - all that the service's SDK client exports.
 */
export function errorTraits(
  sdk: object,
  code: string,
): { status?: number; queryCode?: string } {
  const schema: unknown = (sdk as Record<string, unknown>)[`${code}$`];
  if (!Array.isArray(schema)) {
    return {};
  }
  const traits: unknown = schema[3];
  if (typeof traits !== 'object' || traits === null) {
    return {};
  }
  const { httpError, awsQueryError } = traits as Record<string, unknown>;
  return {
    status: typeof httpError === 'number' ? httpError : undefined,
    queryCode: Array.isArray(awsQueryError)
      ? String(awsQueryError[0])
      : undefined,
  };
}
