/** The SDK counts its attempts on any error; only what AWS answered has a status. */
function isAnswer(error: Error): boolean {
  const metadata = '$metadata' in error ? error.$metadata : undefined;
  return (
    '$fault' in error ||
    (typeof metadata === 'object' &&
      metadata !== null &&
      'httpStatusCode' in metadata &&
      metadata.httpStatusCode !== undefined)
  );
}

/**
 * The code that AWS itself gave, for example `ResourceInUseException`, of an error that an AWS client
 * of Crossmesh threw; undefined if AWS did not answer. To be compared, never to be shown.
 *
 * @public
 */
export function awsErrorCode(error: unknown): string | undefined {
  const seen = new Set<unknown>();
  let current = error;
  while (current instanceof Error && !seen.has(current)) {
    if (isAnswer(current)) {
      return current.name;
    }
    seen.add(current);
    current = current.cause;
  }
  return undefined;
}
