export {
  kubeConfigFor,
  kubernetesClients,
  startCluster,
  TOKEN,
} from './startCluster';
export { waitFor } from './waitFor';
