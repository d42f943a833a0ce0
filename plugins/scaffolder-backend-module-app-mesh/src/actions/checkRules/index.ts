export { createCheckRulesAction } from './createCheckRulesAction';
