/** The label by which Backstage's Kubernetes plugin finds a component's objects. */
export const LABEL_KUBERNETES_ID = 'backstage.io/kubernetes-id';
