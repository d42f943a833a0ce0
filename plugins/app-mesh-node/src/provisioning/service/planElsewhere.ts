import { InputError } from '@backstage/errors';
import {
  validateAccountId,
  validateCloudMapNamespace,
} from '@crossmesh/plugin-app-mesh-common';
import type { FurtherPlacement } from './OnboardServiceOptions';
import type { ServicePlan } from './types';

/** Weighted targets of a route: a quota that nobody can have raised. */
const MOST_TARGETS = 10;

function checkWeights(serviceName: string, places: FurtherPlacement[]): void {
  const weights = places.flatMap(({ weight }) => weight ?? []);
  const wrong = weights.find(
    weight => !Number.isInteger(weight) || weight < 0 || weight > 100,
  );
  if (wrong !== undefined) {
    throw new InputError(
      `The service ${serviceName} has ${wrong} as a weight in alsoIn; give a whole number from 0 to 100.`,
    );
  }
  if (weights.length > 0 && weights.length < places.length) {
    throw new InputError(
      `Only some places of the service ${serviceName} have a weight in alsoIn; give it for all of them, or for none.`,
    );
  }
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (sum > 100) {
    throw new InputError(
      `The weights in alsoIn of the service ${serviceName} sum up to ${sum}; they are percentages, and the rest to 100 goes to its first account.`,
    );
  }
}

function keyOf(target: { accountId: string; cluster?: string }): string {
  return `${target.accountId} ${target.cluster ?? ''}`;
}

/**
 * The service in the other clusters that are to run it.
 *
 * @returns `elsewhere`, and the `weight` of the first place where those of the others are given
 * @throws InputError for what cannot work
 */
export function planElsewhere(
  home: ServicePlan,
  places: FurtherPlacement[],
): Pick<ServicePlan, 'elsewhere' | 'weight'> {
  const { discovery, serviceName, target } = home;
  if (places.length === 0) {
    return { elsewhere: [] };
  }
  if (discovery.type === 'dns') {
    throw new InputError(
      `The service ${serviceName} is to run in several clusters, but a name of DNS means something else in each; choose Cloud Map for its discovery.`,
    );
  }
  if (places.length >= MOST_TARGETS) {
    throw new InputError(
      `The service ${serviceName} is to run in ${
        places.length + 1
      } places; a route of App Mesh leads to at most ${MOST_TARGETS} virtual nodes.`,
    );
  }
  checkWeights(serviceName, places);
  const keys = [target, ...places].map(keyOf);
  const twin = keys.findIndex((key, index) => keys.indexOf(key) !== index);
  if (twin !== -1) {
    throw new InputError(
      `The service ${serviceName} is to run twice in account ${
        places[twin - 1].accountId
      }; name the account once, or a cluster for each.`,
    );
  }
  const elsewhere = places.map((place): ServicePlan => {
    const accountId = validateAccountId(place.accountId);
    // In one account, two controllers would fight over a Cloud Map service of one name.
    const shared = [target, ...places].filter(
      other => other.accountId === accountId,
    );
    return {
      ...home,
      target: { accountId, region: target.region, cluster: place.cluster },
      discovery: {
        type: 'cloudMap',
        namespaceName: validateCloudMapNamespace(
          place.cloudMapNamespace ?? discovery.namespaceName,
        ),
        serviceName:
          shared.length > 1 ? `${serviceName}-${place.cluster}` : serviceName,
      },
      weight: place.weight,
    };
  });
  const given = elsewhere.flatMap(({ weight }) => weight ?? []);
  return {
    elsewhere,
    weight:
      given.length > 0
        ? 100 - given.reduce((total, weight) => total + weight, 0)
        : undefined,
  };
}
