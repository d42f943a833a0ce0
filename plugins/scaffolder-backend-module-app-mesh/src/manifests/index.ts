export { parseManifests } from './parseManifests';
