import type { ResourceKind } from './state';

interface KindTraits {
  /** As in error texts and operation names. */
  label: string;
  /** As in operation names: `List…`. */
  plural: string;
  /** Member that holds the name. */
  nameField: string;
  /** Member that holds a page of a list. */
  listField: string;
  parent?: ResourceKind;
  /** Whether the managed permission of a share lets a consumer have to do with it. */
  shared: boolean;
}

/** What tells the kinds of resources apart. */
export const kinds: Record<ResourceKind, KindTraits> = {
  virtualNode: {
    label: 'VirtualNode',
    plural: 'VirtualNodes',
    nameField: 'virtualNodeName',
    listField: 'virtualNodes',
    shared: true,
  },
  virtualRouter: {
    label: 'VirtualRouter',
    plural: 'VirtualRouters',
    nameField: 'virtualRouterName',
    listField: 'virtualRouters',
    shared: true,
  },
  virtualService: {
    label: 'VirtualService',
    plural: 'VirtualServices',
    nameField: 'virtualServiceName',
    listField: 'virtualServices',
    shared: true,
  },
  virtualGateway: {
    label: 'VirtualGateway',
    plural: 'VirtualGateways',
    nameField: 'virtualGatewayName',
    listField: 'virtualGateways',
    shared: false,
  },
  route: {
    label: 'Route',
    plural: 'Routes',
    nameField: 'routeName',
    listField: 'routes',
    parent: 'virtualRouter',
    shared: true,
  },
  gatewayRoute: {
    label: 'GatewayRoute',
    plural: 'GatewayRoutes',
    nameField: 'gatewayRouteName',
    listField: 'gatewayRoutes',
    parent: 'virtualGateway',
    shared: false,
  },
};
