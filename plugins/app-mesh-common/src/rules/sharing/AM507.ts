import { defineRule } from '../defineRule';
import { CONSUMER, OWNER, exampleSnapshot, theMesh } from '../examples';
import { named } from '../support';

export const AM507 = defineRule({
  code: 'AM507',
  severity: 'error',
  title: 'Second mesh of the same name',
  meaning:
    'An account that the mesh is shared with owns a mesh of the same name and region. That is what the controller makes of a Mesh resource without meshOwner: all services of that account’s cluster land in a mesh of their own.',
  remedy:
    'Set meshOwner in the Mesh resource of the consumer’s cluster, and delete the second mesh.',
  needs: ['meshes'],
  kinds: ['Mesh'],
  *evaluate(subject, mesh) {
    for (const { consumer } of mesh.shares) {
      const twin = mesh.facts.meshes?.find(
        other =>
          other.meshOwner === consumer &&
          other.meshName === mesh.id.meshName &&
          other.region === mesh.id.region,
      );
      if (twin) {
        yield {
          explanation: `Account ${consumer} has a mesh ${
            twin.meshName
          } of its own in ${twin.region} beside the ${named(
            subject,
          )} that is shared with it.`,
        };
      }
    }
  },
  breaks: {
    snapshot: exampleSnapshot([theMesh()]),
    facts: {
      meshes: [
        { region: 'us-west-2', meshOwner: OWNER, meshName: 'shop' },
        { region: 'us-west-2', meshOwner: CONSUMER, meshName: 'shop' },
      ],
    },
  },
  sound: {
    snapshot: exampleSnapshot([theMesh()]),
    facts: {
      meshes: [{ region: 'us-west-2', meshOwner: OWNER, meshName: 'shop' }],
    },
  },
});
