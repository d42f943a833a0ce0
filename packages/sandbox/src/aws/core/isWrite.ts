const READS = /^(Describe|List|Get|Discover|AssumeRole)/;

/** Whether an operation could change anything. */
export function isWrite(operation: string | undefined, method: string) {
  return operation === undefined ? method !== 'GET' : !READS.test(operation);
}
