import type {
  FindingsResponse,
  GraphResponse,
  SourceError,
} from '@crossmesh/plugin-app-mesh-common';

/** All meshes at one moment, with what could not be read of them. */
export interface MeshReading {
  meshes: GraphResponse[];
  /** By mesh key, what is wrong; absent where that could not be read. */
  findings: Map<string, FindingsResponse>;
  errors: SourceError[];
  /** Whether the app-mesh plugin answered for every mesh; where it did not, `errors` says so too. */
  isWhole: boolean;
}

export interface MeshReader {
  /** @throws if the app-mesh plugin itself could not be asked */
  read(): Promise<MeshReading>;
}
