export { readMeshManifests, type ManifestPlace } from './readMeshManifests';
