export { TokenBucket } from './TokenBucket';
export { TokenBuckets } from './TokenBuckets';
export { collectPages } from './collectPages';
