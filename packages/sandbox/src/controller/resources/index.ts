export * from './types';
export { finalizers } from './finalizers';
export { isActive } from './isActive';
export { keyOf, resourceKeyOf } from './keyOf';
export { kinds, memberKinds, type Kind, type MemberKind } from './kinds';
export { ResourceReader } from './ResourceReader';
