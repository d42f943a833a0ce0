export { designateMesh } from './designateMesh';
export { designateVirtualGateway } from './designateVirtualGateway';
export { nameFromArn } from './nameFromArn';
export { ReconcileError } from './ReconcileError';
export { ReferenceResolver } from './ReferenceResolver';
