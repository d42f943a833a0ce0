function isAwsError(error: Error): boolean {
  return '$metadata' in error || '$fault' in error;
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
    if (isAwsError(current)) {
      return current.name;
    }
    seen.add(current);
    current = current.cause;
  }
  return undefined;
}
