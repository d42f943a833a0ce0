/**
 * Cases that a server of App Mesh, RAM, Cloud Map and Kubernetes must pass.
 *
 * @packageDocumentation
 */
export {
  readEnvironment,
  type ConformanceEnvironment,
} from './readEnvironment';
