import { mockCredentials } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { DefaultAccountDirectory } from '../../../accounts';
import { DefaultAwsClients } from '../../../aws';
import { DefaultClusterClients } from '../../../clusters';
import type {
  Gate,
  Observation,
  ProvisioningContext,
  Recipe,
  Step,
} from '../types';

const where = { accountId: '111111111111', region: 'us-west-2' };

/** Steps over a set of things that are there, with what happened in which order. */
export class World {
  readonly things = new Set<string>();
  readonly events: string[] = [];

  step(id: string, after: string[] = [], overrides: Partial<Step> = {}): Step {
    return {
      id,
      title: `make ${id}`,
      done: `made ${id}`,
      ...where,
      after,
      observe: async (): Promise<Observation> => ({
        verdict: this.things.has(id) ? 'nothing-to-do' : 'create',
      }),
      act: async () => {
        this.events.push(`begin ${id}`);
        await new Promise(resolve => {
          setTimeout(resolve, 10);
        });
        this.things.add(id);
        this.events.push(`end ${id}`);
      },
      ...overrides,
    };
  }

  gate(id: string, check: () => Promise<void>): Gate {
    return { id, title: `${id} holds`, ...where, check };
  }

  recipe(steps: Step[], gates: Gate[] = []): Recipe {
    return {
      name: 'test',
      title: 'Test',
      gates,
      steps,
      outputs: async () => ({ things: [...this.things].join() }),
    };
  }

  /** A context with the account `frontend`, whose lines of progress go to `log`. */
  context(
    log: string[],
    overrides: Partial<ProvisioningContext> = {},
  ): ProvisioningContext {
    const { accountId, region } = where;
    const config = new ConfigReader({
      appMesh: {
        accounts: [{ accountId, name: 'frontend', regions: [region] }],
      },
    });
    const accounts = DefaultAccountDirectory.fromConfig(config);
    return {
      accounts,
      aws: DefaultAwsClients.fromConfig(config, { accounts }),
      clusters: DefaultClusterClients.create({
        connector: {
          connect: async () => ({ baseUrl: '', headers: async () => ({}) }),
        },
      }),
      credentials: mockCredentials.user(),
      logger: { info: line => log.push(line), warn: line => log.push(line) },
      signal: new AbortController().signal,
      taskId: 'task',
      waits: { timeoutSeconds: 1, pollMilliseconds: 5 },
      ...overrides,
    };
  }
}
