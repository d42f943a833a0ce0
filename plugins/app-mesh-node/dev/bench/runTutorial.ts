import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { awsConfigFiles, kubeconfig, type Sandbox } from '@crossmesh/sandbox';
import { tutorialManifests } from './tutorialManifests';

const run = promisify(execFile);
const OWNER = '111111111111';
const CONSUMER = '222222222222';
const MESH_ARN = `arn:aws:appmesh:us-west-2:${OWNER}:mesh/yelb`;

/**
 * The tutorial's order of commands, one after the other, with `aws` and `kubectl` as a person would type
 * them, and with the waits that it leaves out but without which it does not work.
 */
export async function runTutorial(
  sandbox: Sandbox,
): Promise<{ commands: number }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tutorial-'));
  const file = (name: string) => path.join(folder, name);
  const aws = awsConfigFiles(sandbox);
  const files = {
    kubeconfig: kubeconfig(sandbox),
    'aws-config': aws.config,
    'aws-credentials': aws.credentials,
  };
  const write = async (contents: Record<string, string>) => {
    for (const [name, content] of Object.entries(contents)) {
      await writeFile(file(name), content, { mode: 0o600 });
    }
  };
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    KUBECONFIG: file('kubeconfig'),
    AWS_CONFIG_FILE: file('aws-config'),
    AWS_SHARED_CREDENTIALS_FILE: file('aws-credentials'),
    AWS_PAGER: '',
  };
  let commands = 0;
  const command = async (line: string) => {
    commands += 1;
    const [program, ...args] = line.split(' ');
    const { stdout } = await run(program, args, { env, cwd: folder });
    return stdout.trim();
  };
  const until = async (line: string, wanted: (answer: string) => boolean) => {
    for (;;) {
      const answer = await command(line);
      if (wanted(answer)) {
        return answer;
      }
    }
  };
  const inCluster = async (context: string, ...lines: string[]) => {
    for (const line of lines) {
      await command(`kubectl --context ${context} ${line}`);
    }
  };
  const namespace = [
    'create namespace yelb',
    'label namespace yelb mesh=yelb appmesh.k8s.aws/sidecarInjectorWebhook=enabled',
    'apply -f mesh.yaml',
    'wait --for=condition=MeshActive mesh/yelb',
  ];

  try {
    await write({ ...files, ...tutorialManifests({ meshOwner: OWNER }) });
    await inCluster('frontend', ...namespace);
    await command(
      `aws --profile frontend ram create-resource-share --name mesh-share --allow-external-principals --principals ${CONSUMER} --resource-arns ${MESH_ARN}`,
    );
    const invitation = await until(
      `aws --profile backend ram get-resource-share-invitations --query resourceShareInvitations[?status=='PENDING'].resourceShareInvitationArn --output text`,
      answer => answer.startsWith('arn:'),
    );
    await command(
      `aws --profile backend ram accept-resource-share-invitation --resource-share-invitation-arn ${invitation}`,
    );
    await until(
      `aws --profile backend appmesh list-meshes --query meshes[].meshName --output text`,
      answer => answer === 'yelb',
    );
    await command(
      'aws --profile backend iam create-service-linked-role --aws-service-name appmesh.amazonaws.com',
    );
    const operation = await command(
      'aws --profile backend servicediscovery create-http-namespace --name yelb.local --query OperationId --output text',
    );
    await until(
      `aws --profile backend servicediscovery get-operation --operation-id ${operation} --query Operation.Status --output text`,
      answer => answer === 'SUCCESS',
    );
    await inCluster(
      'backend',
      ...namespace,
      'apply -f backend-mesh.yaml',
      '-n yelb wait --for=condition=VirtualNodeActive virtualnode/redis-server virtualnode/yelb-db virtualnode/yelb-appserver',
      '-n yelb wait --for=condition=VirtualServiceActive virtualservice/redis-server virtualservice/yelb-db virtualservice/yelb-appserver',
      '-n yelb apply -f backend-workloads.yaml',
      '-n yelb rollout status deployment/redis-server',
      '-n yelb rollout status deployment/yelb-db',
      '-n yelb rollout status deployment/yelb-appserver',
    );
    const callee = await command(
      'kubectl --context backend -n yelb get virtualservice yelb-appserver -o jsonpath={.status.virtualServiceARN}',
    );
    await write(tutorialManifests({ meshOwner: OWNER, callee }));
    await inCluster(
      'frontend',
      'apply -f frontend-mesh.yaml',
      '-n yelb wait --for=condition=VirtualNodeActive virtualnode/yelb-ui',
      '-n yelb wait --for=condition=VirtualServiceActive virtualservice/yelb-ui',
      '-n yelb apply -f frontend-workloads.yaml',
      '-n yelb rollout status deployment/yelb-ui',
    );
    return { commands };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
