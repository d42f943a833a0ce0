import { mergeObject } from './mergeObject';

const object = (spec: Record<string, unknown>) => ({
  apiVersion: 'appmesh.k8s.aws/v1beta2',
  kind: 'VirtualNode',
  metadata: { name: 'db' },
  spec,
});

describe('mergeObject', () => {
  it('keeps what is not told, replaces lists whole, and drops what is null', () => {
    const found = {
      ...object({ kept: { a: 1, b: 2 }, list: [1, 2, 3], gone: { c: 1 } }),
      status: { virtualNodeARN: 'arn' },
    };
    expect(
      mergeObject(
        found,
        object({ kept: { b: 3 }, list: [{ d: null }], gone: null }),
      ),
    ).toEqual({
      ...object({ kept: { a: 1, b: 3 }, list: [{}] }),
      status: { virtualNodeARN: 'arn' },
    });
    expect(found.spec).toHaveProperty('gone');
  });

  it('is what is wanted, without nulls, where nothing was', () => {
    expect(
      mergeObject(undefined, object({ a: { b: null, c: 1 }, d: null })),
    ).toEqual(object({ a: { c: 1 } }));
  });
});
