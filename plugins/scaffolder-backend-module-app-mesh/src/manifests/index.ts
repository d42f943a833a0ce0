export { parseManifests } from './parseManifests';
export { parseYaml } from './parseYaml';
