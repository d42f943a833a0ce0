import {
  AppMeshClient,
  DescribeVirtualNodeCommand,
  UpdateVirtualNodeCommand,
  type VirtualNodeSpec,
} from '@aws-sdk/client-app-mesh';

/** The account `backend`, as in sandbox.yaml. */
const CREDENTIALS = {
  accessKeyId: 'AKIABACKEND000000001',
  secretAccessKey: 'sandbox-backend',
};

/**
 * Changes a virtual node in App Mesh past the controller, as somebody in the AWS console would.
 *
 * @param endpoint - of the sandbox
 * @param spec - takes the place of what is there
 */
export async function changeVirtualNode(
  endpoint: string,
  virtualNodeName: string,
  spec: VirtualNodeSpec,
): Promise<void> {
  const client = new AppMeshClient({
    endpoint,
    region: 'us-west-2',
    credentials: CREDENTIALS,
  });
  const of = {
    meshName: 'yelb',
    meshOwner: '111111111111',
    virtualNodeName,
  };
  const { virtualNode } = await client.send(new DescribeVirtualNodeCommand(of));
  await client.send(
    new UpdateVirtualNodeCommand({
      ...of,
      spec: { ...virtualNode?.spec, ...spec },
    }),
  );
  client.destroy();
}
