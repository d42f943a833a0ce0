export * from './startYelb';
