import { defineRule } from '../defineRule';
import { exampleSnapshot, theMesh } from '../examples';
import { named } from '../support';

export const AM307 = defineRule({
  code: 'AM307',
  severity: 'info',
  title: 'Egress to anywhere',
  meaning:
    'The mesh’s egress filter is ALLOW_ALL: Envoy passes on calls to hosts that the mesh knows nothing of. AWS Config counts that as a failed check (appmesh-mesh-deny-tcp-forwarding); many meshes need it while services move in.',
  remedy:
    'Model the outside services and set the egress filter to DROP_ALL; raise this rule’s severity if your meshes must.',
  kinds: ['Mesh'],
  *evaluate(subject) {
    if (subject.spec.egressFilter?.type === 'ALLOW_ALL') {
      yield {
        explanation: `The ${named(
          subject,
        )} lets workloads call any host, whether the mesh knows it or not.`,
        path: 'spec.egressFilter.type',
      };
    }
  },
  breaks: {
    snapshot: exampleSnapshot([
      theMesh({ egressFilter: { type: 'ALLOW_ALL' } }),
    ]),
  },
  sound: {
    snapshot: exampleSnapshot([
      theMesh({ egressFilter: { type: 'DROP_ALL' } }),
    ]),
  },
});
