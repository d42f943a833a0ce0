import { isReconciled } from './isReconciled';

function node(
  generation: number,
  observedGeneration: number | undefined,
  conditions?: { type: string; status: string }[],
) {
  return {
    apiVersion: 'appmesh.k8s.aws/v1beta2',
    kind: 'VirtualNode',
    metadata: { name: 'ui', generation },
    status: { observedGeneration, conditions },
  };
}

const ACTIVE = [{ type: 'VirtualNodeActive', status: 'True' }];

describe('isReconciled', () => {
  it('is so when the latest generation is active', () => {
    expect(isReconciled(node(2, 2, ACTIVE))).toBe(true);
  });

  it.each([
    [
      'a change has not been reconciled, though it is still active',
      node(3, 2, ACTIVE),
    ],
    ['it was never reconciled', node(1, undefined)],
    [
      'it is not active',
      node(1, 1, [{ type: 'VirtualNodeActive', status: 'False' }]),
    ],
    [
      'something else is active',
      node(1, 1, [{ type: 'MeshActive', status: 'True' }]),
    ],
  ])('is not when %s', (_, object) => {
    expect(isReconciled(object)).toBe(false);
  });
});
