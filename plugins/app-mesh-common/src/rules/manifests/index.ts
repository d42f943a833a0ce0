export { readMeshManifests, type ManifestPlace } from './readMeshManifests';
export { readManifestName } from './readManifestName';
