import {
  CreateMeshCommand,
  DescribeMeshCommand,
} from '@aws-sdk/client-app-mesh';
import { FRONTEND, startAccounts } from '../../__fixtures__';

describe('a mesh that is not shared', () => {
  it('is not found if the sandbox is configured so', async () => {
    const { sandbox, frontend, backend } = await startAccounts({
      unsharedMesh: 'not-found',
    });
    try {
      await frontend.appMesh.send(new CreateMeshCommand({ meshName: 'own' }));
      await expect(
        backend.appMesh.send(
          new DescribeMeshCommand({ meshName: 'own', meshOwner: FRONTEND }),
        ),
      ).rejects.toMatchObject({ name: 'NotFoundException' });
    } finally {
      await sandbox.stop();
    }
  });

  it('is seen by its consumer only after the propagation delay', async () => {
    const accounts = await startAccounts({ propagationDelay: 60_000 });
    const { sandbox, frontend, backend } = accounts;
    try {
      const { mesh } = await frontend.appMesh.send(
        new CreateMeshCommand({ meshName: 'late' }),
      );
      expect(mesh?.metadata?.version).toBe(1);
      const describeIt = () =>
        backend.appMesh.send(
          new DescribeMeshCommand({ meshName: 'late', meshOwner: FRONTEND }),
        );
      await expect(describeIt()).rejects.toMatchObject({
        name: 'NotFoundException',
      });
      sandbox.clock.advance(60_001);
      await expect(describeIt()).rejects.toMatchObject({
        name: 'ForbiddenException',
      });
    } finally {
      await sandbox.stop();
    }
  });
});
