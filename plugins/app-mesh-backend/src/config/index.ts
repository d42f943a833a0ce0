export { readResync } from './readResync';
export { readRetention } from './readRetention';
export { readRuleSettings } from './readRuleSettings';
