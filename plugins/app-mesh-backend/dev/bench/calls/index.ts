export { benchCalls } from './benchCalls';
