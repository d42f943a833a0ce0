export {
  Collector,
  type CollectOptions,
  type CollectorOptions,
} from './Collector';
export { TokenBuckets } from './rates';
