import { entityNameForArn } from './entityNameForArn';

/**
 * Reference of the Resource entity under which the catalog module holds an App Mesh resource.
 *
 * @param arn - the resource's ARN
 * @param title - the resource's name in App Mesh
 * @public
 */
export function entityRefForArn(arn: string, title: string): string {
  return `resource:default/${entityNameForArn(arn, title)}`;
}
