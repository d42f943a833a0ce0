export { TokenBucket } from './TokenBucket';
export { TokenBuckets } from './TokenBuckets';
export { collectPages } from './collectPages';
export { paced, type Pace } from './paced';
export { together } from './together';
