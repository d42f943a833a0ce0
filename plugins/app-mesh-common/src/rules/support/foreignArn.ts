import { parseAppMeshArn, type AppMeshArn } from '../../identity';

/** The App Mesh ARN that somebody wrote where a name belongs; undefined if it is none. */
export function foreignArn(name: string): AppMeshArn | undefined {
  if (!name.startsWith('arn:')) {
    return undefined;
  }
  try {
    return parseAppMeshArn(name);
  } catch {
    return undefined;
  }
}
