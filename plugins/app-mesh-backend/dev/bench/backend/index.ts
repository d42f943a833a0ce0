export { BackendProcess } from './BackendProcess';
export { READERS } from './types';
