export { toCsv } from './toCsv';
export { toMermaid } from './toMermaid';
