/**
 * The domain of Crossmesh: identity, resources, graph, plans, permissions and the API client.
 *
 * @packageDocumentation
 */
export * from './annotations';
export * from './api';
export * from './export';
export * from './find';
export * from './graph';
export * from './identity';
export * from './layout';
export * from './names';
export * from './permissions';
export * from './plan';
export * from './reach';
export * from './resources';
export * from './rules';
export * from './snapshot';
