export { validatorOf } from './validatorOf';
