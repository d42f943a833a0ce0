import { ReconcileError } from './ReconcileError';

/**
 * The name in the ARN of a mesh resource. Like the controller, it looks at the type and the last
 * segment only: neither account, region and mesh are checked, nor whether there is such a thing.
 */
export function nameFromArn(arn: string, type: string): string {
  const parts = arn.split(':');
  if (parts[0] !== 'arn' || parts.length < 6) {
    const reason =
      parts[0] === 'arn' ? 'not enough sections' : 'invalid prefix';
    throw new ReconcileError(`invalid arn: arn: ${reason}`);
  }
  const resource = parts.slice(5).join(':');
  const match = /^mesh\/([^/]+)\/([^/]+)\/([^/]+)$/.exec(resource);
  if (!match) {
    throw new ReconcileError(`invalid resource in appMesh ARN: ${resource}`);
  }
  if (match[2] !== type) {
    throw new ReconcileError(`expects ${type} ARN, got ${match[2]}`);
  }
  return match[3];
}
