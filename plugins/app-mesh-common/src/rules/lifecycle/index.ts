export { AM701 } from './AM701';
export { AM706 } from './AM706';
export { AM801 } from './AM801';
export { AM802 } from './AM802';
