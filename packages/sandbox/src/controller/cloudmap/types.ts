import type { ServiceDiscoveryClient } from '@aws-sdk/client-servicediscovery';
import type { ObjectStore } from '../../kubernetes';
import type { ReconcileContext } from '../reconcilers';

export interface CloudMapContext
  extends Pick<ReconcileContext, 'resolver' | 'writer'> {
  cloudMap: ServiceDiscoveryClient;
  store: ObjectStore;
}
