export { createRam } from './createRam';
export { initialRamState, type RamState } from './state';
