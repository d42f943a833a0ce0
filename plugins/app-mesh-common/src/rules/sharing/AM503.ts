import { defineRule } from '../defineRule';
import { CONSUMER, exampleSnapshot, theMesh } from '../examples';
import { named } from '../support';

const HOURS = 2;

export const AM503 = defineRule({
  code: 'AM503',
  severity: 'warning',
  title: 'Invitation about to expire',
  meaning:
    'Less than two hours are left to accept an invitation to the mesh; after that the mesh must be shared again.',
  remedy: 'Accept the invitation in the consumer account now.',
  needs: ['ram'],
  kinds: ['Mesh'],
  *evaluate(subject, mesh) {
    for (const { consumer, state, invitationExpiresAt } of mesh.shares) {
      if (
        state === 'pending' &&
        invitationExpiresAt !== undefined &&
        Date.parse(invitationExpiresAt) - Date.parse(mesh.now) <
          HOURS * 3_600_000
      ) {
        yield {
          explanation: `The invitation of account ${consumer} to the ${named(
            subject,
          )} ends at ${invitationExpiresAt}.`,
        };
      }
    }
  },
  breaks: {
    snapshot: exampleSnapshot(
      [theMesh()],
      [
        {
          consumer: CONSUMER,
          state: 'pending',
          invitationExpiresAt: '2026-06-01T13:00:00.000Z',
        },
      ],
    ),
  },
  sound: {
    snapshot: exampleSnapshot(
      [theMesh()],
      [
        {
          consumer: CONSUMER,
          state: 'pending',
          invitationExpiresAt: '2026-06-01T23:00:00.000Z',
        },
      ],
    ),
  },
});
