import {
  evaluateChange,
  toRuleChange,
  type ChangeCheckRequest,
  type MeshId,
  type MeshSnapshot,
} from '@crossmesh/plugin-app-mesh-common';
import type { RuleChecker } from '../rules';

/** The rules over a snapshot that is in memory, in the place of the app-mesh backend. */
export function snapshotChecker(
  snapshotOf: () => MeshSnapshot | undefined,
): RuleChecker & { asked: { mesh: MeshId; request: ChangeCheckRequest }[] } {
  const asked: { mesh: MeshId; request: ChangeCheckRequest }[] = [];
  return {
    asked,
    async check(mesh, request) {
      // Over HTTP it would be JSON.
      const sent: ChangeCheckRequest = JSON.parse(JSON.stringify(request));
      asked.push({ mesh, request: sent });
      const snapshot = snapshotOf();
      if (!snapshot) {
        return { introduced: [], cleared: [], hidden: [], notEvaluated: [] };
      }
      const { cleared, introduced, report } = evaluateChange(
        snapshot,
        toRuleChange(snapshot, sent.objects ?? [], sent.removed),
      );
      return {
        takenAt: snapshot.takenAt,
        introduced,
        cleared,
        hidden: [],
        notEvaluated: report.notEvaluated,
      };
    },
  };
}
