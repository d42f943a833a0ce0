import type {
  GraphResponse,
  SourceError,
} from '@crossmesh/plugin-app-mesh-common';

/** All meshes at one moment, with what could not be read of them. */
export interface MeshReading {
  meshes: GraphResponse[];
  errors: SourceError[];
}

export interface MeshReader {
  /** @throws if the app-mesh plugin itself could not be asked */
  read(): Promise<MeshReading>;
}
