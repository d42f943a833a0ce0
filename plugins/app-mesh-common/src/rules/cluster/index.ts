export { AM603 } from './AM603';
export { AM604 } from './AM604';
export { AM605 } from './AM605';
export { AM608 } from './AM608';
export { AM609 } from './AM609';
export { AM610 } from './AM610';
export { AM611 } from './AM611';
export { AM612 } from './AM612';
