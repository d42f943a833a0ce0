export { AM401 } from './AM401';
export { AM402 } from './AM402';
export { AM403 } from './AM403';
export { AM404 } from './AM404';
export { AM405 } from './AM405';
export { AM407 } from './AM407';
export { AM408 } from './AM408';
