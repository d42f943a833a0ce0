export { createIam } from './createIam';
export { initialIamState, type IamState } from './state';
