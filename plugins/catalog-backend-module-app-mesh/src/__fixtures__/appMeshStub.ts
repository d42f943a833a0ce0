import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import type { MeshReading } from '../meshes';

/** An app-mesh plugin that answers from a reading, which may become another. */
export function appMeshStub(read: () => MeshReading) {
  const answer = (path: string): unknown => {
    const { errors, meshes } = read();
    if (path.endsWith('/v1/meshes')) {
      return {
        items: meshes.map(({ graph }) => ({ mesh: graph.mesh })),
        errors,
      };
    }
    return path.endsWith('/findings')
      ? { findings: [], ignored: [], notEvaluated: [] }
      : meshes.find(({ graph }) => path.includes(`/${graph.mesh.meshName}/`));
  };
  return createBackendPlugin({
    pluginId: 'app-mesh',
    register(env) {
      env.registerInit({
        deps: { httpRouter: coreServices.httpRouter },
        async init({ httpRouter }) {
          httpRouter.use((request, response) => {
            response.json(answer(request.path));
          });
        },
      });
    },
  });
}
