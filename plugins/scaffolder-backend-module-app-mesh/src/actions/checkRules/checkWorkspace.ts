import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { RuleSeverity } from '@crossmesh/plugin-app-mesh-common';
import { tellNotEvaluated, type RuleChecker } from '../../rules';
import { findingTable } from './findingTable';
import { ManifestLines } from './ManifestLines';
import { readWorkspaceManifests } from './readWorkspaceManifests';

interface Place {
  accountId: string;
  cluster?: string;
  namespace?: string;
  path?: string;
}

/** A finding that the manifests would bring. */
export interface CheckedFinding {
  code: string;
  severity: RuleSeverity;
  kind: string;
  name: string;
  accountId: string;
  explanation: string;
  remedy: string;
  docs: string;
  /** Into the resource. */
  path?: string;
  /** The manifest's file in the workspace, where the finding is on one. */
  file?: string;
  line?: number;
}

export interface CheckedWorkspace {
  findings: CheckedFinding[];
  table: string;
  summary: string;
  notEvaluated: string[];
  /** Whether there was a mesh to apply the manifests to. */
  isEvaluated: boolean;
}

/**
 * Holds the workspace's manifests against the rules.
 *
 * @throws InputError for manifests that are none, or if there is none
 * @throws NotFoundError if a folder is not there
 */
export async function checkWorkspace(
  input: Place & {
    region: string;
    meshName: string;
    meshOwner?: string;
    alsoIn?: (Place & { path: string })[];
    acceptFindings?: string[];
  },
  options: {
    rules: RuleChecker;
    workspacePath: string;
    credentials: BackstageCredentials;
    signal?: AbortSignal;
  },
): Promise<CheckedWorkspace> {
  const { credentials, rules, signal, workspacePath } = options;
  const { accountId, alsoIn = [], meshName, region } = input;
  const mesh = { region, meshOwner: input.meshOwner ?? accountId, meshName };
  const places = await Promise.all(
    [input, ...alsoIn].map(async place => ({
      accountId: place.accountId,
      cluster: place.cluster,
      namespace: place.namespace,
      found: (
        await readWorkspaceManifests(workspacePath, place.path ?? '.')
      ).filter(({ object }) =>
        String(object.apiVersion).startsWith('appmesh.k8s.aws/'),
      ),
    })),
  );
  const total = places.reduce((sum, { found }) => sum + found.length, 0);
  if (total === 0) {
    throw new InputError(
      `The workspace has no manifest of App Mesh in ${[input, ...alsoIn]
        .map(({ path }) => path ?? '.')
        .join(', ')}; name the folder that has them.`,
    );
  }
  const answer = await rules.check(
    mesh,
    {
      objects: places.map(({ found, ...place }) => ({
        ...place,
        manifests: found.map(({ object }) => object),
      })),
      accept: input.acceptFindings,
    },
    { credentials, signal },
  );
  const lines = new ManifestLines(places);
  const findings: CheckedFinding[] = [
    ...answer.introduced.map(finding => ({
      code: finding.code,
      severity: finding.severity,
      kind: finding.kind,
      name: finding.name,
      accountId: finding.accountId,
      explanation: finding.explanation,
      remedy: finding.remedy,
      docs: finding.docs,
      path: finding.path,
      ...lines.find(finding),
    })),
    ...answer.hidden.map(({ code, count, severity, title }) => ({
      code,
      severity,
      kind: 'resource',
      name: 'that you may not see',
      accountId: '',
      explanation: `${title}: on ${count} of the resources that you may not see.`,
      remedy: `Ask whoever may see all of the mesh what ${code} says there.`,
      docs: '',
    })),
  ];
  const isEvaluated = answer.takenAt !== undefined;
  const untold = tellNotEvaluated(answer.notEvaluated);
  const words = `${total} ${total === 1 ? 'manifest' : 'manifests'}`;
  const count = (severity: RuleSeverity) =>
    findings.filter(finding => finding.severity === severity).length;
  return {
    findings,
    isEvaluated,
    table: findingTable(findings),
    summary: `What ${words} would bring into the mesh ${meshName} of account ${
      mesh.meshOwner
    } in ${region}: ${count('error')} × error, ${count(
      'warning',
    )} × warning, ${count('info')} × info; gone would be ${
      answer.cleared.length
    }.`,
    notEvaluated: isEvaluated
      ? [untold].flatMap(text => (text === undefined ? [] : `Rules ${text}.`))
      : [
          `Nothing was evaluated: no configured account sees the mesh ${meshName} of account ${mesh.meshOwner} in ${region}; check its name and whether it is there.`,
        ],
  };
}
