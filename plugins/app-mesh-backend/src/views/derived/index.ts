export { allowedOf } from './allowedOf';
export { namesOf } from './namesOf';
export { oncePer } from './oncePer';
export { ownersOf } from './ownersOf';
