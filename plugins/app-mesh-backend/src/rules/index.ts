export { RuleRegistry } from './RuleRegistry';
