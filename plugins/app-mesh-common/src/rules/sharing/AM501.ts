import { defineRule } from '../defineRule';
import { CONSUMER, exampleSnapshot, theMesh } from '../examples';
import { named } from '../support';

export const AM501 = defineRule({
  code: 'AM501',
  severity: 'error',
  title: 'Invitation pending',
  meaning:
    'A mesh is shared with an account that has not accepted the invitation yet, so the account sees nothing of it. App Mesh’s invitations last 12 hours.',
  remedy: 'Accept the invitation in the consumer account.',
  needs: ['ram'],
  kinds: ['Mesh'],
  *evaluate(subject, mesh) {
    for (const { consumer, state, invitationExpiresAt } of mesh.shares) {
      if (state === 'pending') {
        yield {
          explanation: `Account ${consumer} has not accepted the invitation to the ${named(
            subject,
          )}${
            invitationExpiresAt === undefined
              ? ''
              : `, which ends at ${invitationExpiresAt}`
          }.`,
        };
      }
    }
  },
  breaks: {
    snapshot: exampleSnapshot(
      [theMesh()],
      [{ consumer: CONSUMER, state: 'pending' }],
    ),
  },
  sound: {
    snapshot: exampleSnapshot(
      [theMesh()],
      [{ consumer: CONSUMER, state: 'shared' }],
    ),
  },
});
