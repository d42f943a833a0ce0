import { AppMeshServiceException } from '@aws-sdk/client-app-mesh';

/** The answer of a describe call, or undefined where App Mesh says that there is no such thing. */
export async function findOrUndefined<T>(
  call: Promise<T>,
): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (
      error instanceof AppMeshServiceException &&
      error.name === 'NotFoundException'
    ) {
      return undefined;
    }
    throw error;
  }
}
