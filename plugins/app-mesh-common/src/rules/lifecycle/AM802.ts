import { defineRule } from '../defineRule';
import { exampleSnapshot, theMesh } from '../examples';
import { named } from '../support';

/** AWS's announcement of 2024-09-24. */
const END = '2026-09-30T00:00:00.000Z';

export const AM802 = defineRule({
  code: 'AM802',
  severity: 'info',
  title: 'After the end of the service',
  meaning:
    'AWS announced that App Mesh ends on 2026-09-30 and that console and resources cannot be reached afterwards. The mesh was still read after that day, so it is in use.',
  remedy:
    'Plan the way to a successor, for example VPC Lattice on EKS or Service Connect on ECS.',
  kinds: ['Mesh'],
  *evaluate(subject, mesh) {
    if (Date.parse(mesh.now) >= Date.parse(END)) {
      yield {
        explanation: `The ${named(
          subject,
        )} is in use after 2026-09-30, the end of App Mesh that AWS announced.`,
      };
    }
  },
  breaks: {
    snapshot: {
      ...exampleSnapshot([theMesh()]),
      takenAt: '2026-10-01T00:00:00.000Z',
    },
  },
  sound: { snapshot: exampleSnapshot([theMesh()]) },
});
