import { defineRule } from '../defineRule';
import { CONSUMER, exampleSnapshot, theMesh } from '../examples';
import { named } from '../support';

export const AM502 = defineRule({
  code: 'AM502',
  severity: 'error',
  title: 'Invitation expired or rejected',
  meaning:
    'An account let the invitation to the mesh run out or rejected it. It cannot be accepted any more.',
  remedy:
    'Share the mesh with the account again, which makes a new invitation, and accept it within 12 hours.',
  needs: ['ram'],
  kinds: ['Mesh'],
  *evaluate(subject, mesh) {
    for (const { consumer, state } of mesh.shares) {
      if (state === 'expired' || state === 'rejected') {
        yield {
          explanation: `The invitation of account ${consumer} to the ${named(
            subject,
          )} was ${state === 'expired' ? 'not accepted in time' : 'rejected'}.`,
        };
      }
    }
  },
  breaks: {
    snapshot: exampleSnapshot(
      [theMesh()],
      [{ consumer: CONSUMER, state: 'expired' }],
    ),
  },
  sound: {
    snapshot: exampleSnapshot(
      [theMesh()],
      [{ consumer: CONSUMER, state: 'shared' }],
    ),
  },
});
