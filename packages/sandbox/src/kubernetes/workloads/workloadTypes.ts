import type { Fields, KubernetesObject, LabelSelector } from '../objects';

interface PodTemplate {
  metadata?: {
    labels?: Record<string, string>;
    annotations?: Record<string, string>;
  };
  spec: Fields;
}

export type Deployment = KubernetesObject<{
  replicas: number;
  paused?: boolean;
  selector: LabelSelector;
  template: PodTemplate;
}>;

export type ReplicaSet = Deployment;

export type Pod = KubernetesObject<{
  containers: {
    name: string;
    image: string;
    ports?: { containerPort: number; protocol: string; name?: string }[];
  }[];
  nodeName?: string;
}>;

export type Service = KubernetesObject<{
  type: string;
  selector?: Record<string, string>;
  ports?: {
    name?: string;
    port: number;
    protocol: string;
    targetPort?: number | string;
  }[];
}>;
