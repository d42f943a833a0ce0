/**
 * Accounts, AWS clients, cluster clients and the provisioning engine of Crossmesh.
 *
 * @packageDocumentation
 */
export * from './accounts';
export * from './aws';
export * from './clusters';
export * from './provisioning';
export * from './rules';
