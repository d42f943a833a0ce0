import { defineRule } from '../defineRule';
import { CONSUMER, exampleSnapshot, inCluster, router } from '../examples';
import { named } from '../support';

export const AM612 = defineRule({
  code: 'AM612',
  severity: 'error',
  title: 'Two custom resources for one resource',
  meaning:
    'Custom resources in two clusters stand for one resource of App Mesh, because they have the same name there: without an awsName of its own, a custom resource is called after its name and namespace alone. Controllers of one account overwrite each other; that of the mesh’s owner deletes the routes of another account’s virtual router.',
  remedy:
    'Give one of the custom resources an awsName of its own, with the cluster or account in it.',
  needs: ['kubernetes'],
  kinds: [
    'VirtualNode',
    'VirtualRouter',
    'VirtualService',
    'VirtualGateway',
    'GatewayRoute',
  ],
  *evaluate(subject) {
    const { alsoIn = [], cluster, name } = subject.clusterObject ?? {};
    if (alsoIn.length > 0) {
      yield {
        explanation: `The ${named(
          subject,
        )} has a custom resource not only in the cluster ${cluster} (${name}) but also in ${alsoIn.join(
          ' and ',
        )}.`,
      };
    }
  },
  breaks: {
    snapshot: exampleSnapshot([
      router(
        'cart',
        {},
        {
          resourceOwner: CONSUMER,
          clusterObject: inCluster({
            cluster: 'backend',
            accountId: CONSUMER,
            alsoIn: ['frontend'],
          }),
        },
      ),
    ]),
  },
  sound: {
    snapshot: exampleSnapshot([
      router(
        'cart',
        {},
        {
          resourceOwner: CONSUMER,
          clusterObject: inCluster({ cluster: 'backend', accountId: CONSUMER }),
        },
      ),
    ]),
  },
});
