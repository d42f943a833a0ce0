export { SandboxClock } from './SandboxClock';
