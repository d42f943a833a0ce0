/** The cluster of the account `backend`, as in sandbox.yaml. */
const CLUSTER = 'http://127.0.0.1:4672';
const TOKEN = 'sandbox-backend-admin';

/**
 * Changes the spec of a virtual node in the namespace `yelb`, as somebody with kubectl would.
 *
 * @param spec - merged into the spec that is there
 */
export async function patchVirtualNode(
  name: string,
  spec: object,
): Promise<void> {
  const response = await fetch(
    `${CLUSTER}/apis/appmesh.k8s.aws/v1beta2/namespaces/yelb/virtualnodes/${name}`,
    {
      method: 'PATCH',
      headers: {
        authorization: `Bearer ${TOKEN}`,
        'content-type': 'application/merge-patch+json',
      },
      body: JSON.stringify({ spec }),
    },
  );
  if (!response.ok) {
    throw new Error(
      `The cluster answered ${response.status}: ${await response.text()}`,
    );
  }
}
