export * from './findings';
export * from './responses';
