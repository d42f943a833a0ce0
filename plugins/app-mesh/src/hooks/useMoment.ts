import { useApi } from '@backstage/frontend-plugin-api';
import {
  type ComparisonResponse,
  type GraphResponse,
  type MeshId,
  neighbourhood,
  type NeighbourhoodOptions,
} from '@crossmesh/plugin-app-mesh-common';
import { useEffect, useMemo, useState } from 'react';
import { appMeshApiRef } from '../api';
import { toReason } from '../lib/toReason';

/** A mesh at other moments than the present. */
export interface Moment {
  /** The mesh at the moment that is asked for; undefined for the present, or while it is read. */
  then?: GraphResponse;
  /** The mesh at the earlier moment. */
  earlier?: GraphResponse;
  comparison?: ComparisonResponse;
  /** Why one of them cannot be shown. */
  error?: Error;
}

export interface MomentOptions {
  mesh: MeshId;
  /** Ids of the nodes whose neighbourhood is shown; none for the whole mesh. */
  focus: string[];
  /** ISO 8601. */
  at?: string;
  /** ISO 8601. */
  since?: string;
  /** Changes whenever the present is read anew; then a comparison with it is, too. */
  takenAt: string;
  reach: NeighbourhoodOptions;
}

const PRESENT: Moment = {};

/** Before a mesh was there it can be compared, but not drawn. Why else it is not found the comparison says. */
function orNothing(
  response: Promise<GraphResponse>,
): Promise<GraphResponse | undefined> {
  return response.catch(error => {
    if (toReason(error).name === 'NotFoundError') {
      return undefined;
    }
    throw error;
  });
}

/** Reads a mesh as it was, and what became of it since an earlier moment. */
export function useMoment(options: MomentOptions): Moment {
  const { at, since, focus, takenAt } = options;
  const { meshName, meshOwner, region } = options.mesh;
  const { depth, direction } = options.reach;
  const api = useApi(appMeshApiRef);
  const [state, setState] = useState<{ key: string; moment: Moment }>();
  const key = [region, meshOwner, meshName, at, since].join(' ');
  const present = at ? '' : takenAt;
  useEffect(() => {
    if (!at && !since) {
      return undefined;
    }
    let isCurrent = true;
    const mesh = { region, meshOwner, meshName };
    const load = async (): Promise<Moment> => {
      const [then, earlier, comparison] = await Promise.all([
        at ? api.getMeshGraph(mesh, { at }) : undefined,
        since ? orNothing(api.getMeshGraph(mesh, { at: since })) : undefined,
        since ? api.compareMesh(mesh, { from: since, to: at }) : undefined,
      ]);
      return { then, earlier, comparison };
    };
    load()
      .catch((error): Moment => ({ error: toReason(error) }))
      .then(moment => {
        if (isCurrent) {
          setState({ key, moment });
        }
      });
    return () => {
      isCurrent = false;
    };
  }, [api, key, region, meshOwner, meshName, at, since, present]);

  const moment = state && state.key === key ? state.moment : PRESENT;
  return useMemo(() => {
    const near = (response: GraphResponse | undefined) =>
      response && focus.length > 0
        ? {
            ...response,
            focus,
            graph: neighbourhood(response.graph, focus, { depth, direction }),
          }
        : response;
    return at || since
      ? { ...moment, then: near(moment.then), earlier: near(moment.earlier) }
      : PRESENT;
  }, [moment, focus, depth, direction, at, since]);
}
