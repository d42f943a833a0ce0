export { CONTROLLER_NAME } from './controllerObjects';
export { installController } from './installController';
