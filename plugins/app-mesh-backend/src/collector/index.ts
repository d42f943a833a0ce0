export { Collector, type CollectorOptions } from './Collector';
export { TokenBuckets } from './rates';
