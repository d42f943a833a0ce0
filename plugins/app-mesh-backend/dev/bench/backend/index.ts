export { BackendProcess } from './BackendProcess';
export { READERS, type Held } from './types';
