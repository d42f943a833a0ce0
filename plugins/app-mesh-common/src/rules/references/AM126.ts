import { defineRule } from '../defineRule';
import { exampleSnapshot, httpTo, route, router } from '../examples';
import { named } from '../support';

export const AM126 = defineRule({
  code: 'AM126',
  severity: 'error',
  title: 'Route without its parent',
  meaning:
    'The virtual router of a route, or the virtual gateway of a gateway route, is not in the mesh, so nothing leads to it.',
  remedy: 'Create the parent under that name, or delete the route.',
  kinds: ['Route', 'GatewayRoute'],
  *evaluate(subject, mesh) {
    const parent =
      subject.kind === 'Route' ? 'VirtualRouter' : 'VirtualGateway';
    if (!mesh.find(parent, subject.parentName)) {
      yield {
        explanation: `The ${named(subject)} has no parent: the mesh ${
          mesh.id.meshName
        } has no ${
          parent === 'VirtualRouter' ? 'virtual router' : 'virtual gateway'
        } ${subject.parentName}.`,
      };
    }
  },
  breaks: {
    snapshot: exampleSnapshot([route('cart', 'all', httpTo({ cart: 100 }))]),
  },
  sound: {
    snapshot: exampleSnapshot([
      router('cart'),
      route('cart', 'all', httpTo({ cart: 100 })),
    ]),
  },
});
