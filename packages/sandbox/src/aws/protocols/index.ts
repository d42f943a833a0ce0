export { protocols } from './protocols';
export type { Protocol, RoutedRequest, WireError, WireResponse } from './types';
