import { clusterOf, latestWarning, type ClusterTarget } from '../cluster';
import type { ProvisioningContext, Step } from '../engine';
import type { Removable } from './types';

/**
 * Makes things of one kind in one account go: those that are not going are deleted side by side, and it
 * is waited for until none is listed any more.
 */
export function removalStep(options: {
  id: string;
  /** What goes, for people, for example `the virtual nodes of the mesh yelb`. */
  what: string;
  where: ClusterTarget;
  after: string[];
  list: (context: ProvisioningContext) => Promise<Removable[]>;
  /** What of it stays although nothing is left to delete, and who can change that. */
  stays?: (context: ProvisioningContext) => Promise<string | undefined>;
  /** Kinds whose Warning events tell why something does not go. */
  warningKinds?: string[];
}): Step {
  const { after, id, list, stays, warningKinds, what, where } = options;
  const { accountId, cluster, region } = where;
  return {
    id,
    title: `remove ${what}`,
    done: `removed ${what}`,
    accountId,
    region,
    cluster,
    after,
    async observe(context) {
      const found = await list(context);
      if (found.length === 0) {
        return { verdict: 'nothing-to-do', reason: await stays?.(context) };
      }
      const reason = found.map(({ name }) => name).join(', ');
      return found.some(({ remove }) => remove)
        ? { verdict: 'delete', reason }
        : { verdict: 'wait', reason: `${reason} is still going` };
    },
    async act(context) {
      const found = await list(context);
      const results = await Promise.allSettled(
        found.map(async ({ remove }, index) => {
          // The engine has taken the first one's place in the budget of writes.
          if (index > 0) {
            await context.budget?.take({ accountId, region }, context.signal);
          }
          await remove?.();
        }),
      );
      const failed = results.find(({ status }) => status === 'rejected');
      if (failed?.status === 'rejected') {
        throw failed.reason;
      }
    },
    ...(warningKinds && {
      async explain(context: ProvisioningContext) {
        const [first] = await list(context);
        const [namespace, name] = (first?.name.split(' ').at(-1) ?? '').split(
          '/',
        );
        const client = await clusterOf(context, where);
        return latestWarning(client, {
          kinds: warningKinds,
          ...(name === undefined ? { name: namespace } : { namespace, name }),
        });
      },
    }),
  };
}
