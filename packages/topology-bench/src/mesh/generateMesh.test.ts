import { generateMesh } from './generateMesh';

describe('generateMesh', () => {
  it('makes the same mesh of the same seed, another of another', () => {
    expect(generateMesh(300, 1)).toEqual(generateMesh(300, 1));
    expect(generateMesh(300, 1)).not.toEqual(generateMesh(300, 2));
  });

  it('has as many nodes as asked for, in several accounts', () => {
    const { nodes, edges } = generateMesh(1000, 1);
    expect(nodes.length).toBeGreaterThanOrEqual(1000);
    expect(nodes.length).toBeLessThan(1004);
    expect(new Set(nodes.map(node => node.resourceOwner)).size).toBe(6);
    const ids = new Set(nodes.map(node => node.id));
    expect(
      edges.every(({ source, target }) => ids.has(source) && ids.has(target)),
    ).toBe(true);
    const crossing = edges.filter(edge => edge.crossAccount);
    expect(crossing.length).toBeGreaterThan(edges.length / 50);
    expect(crossing.length).toBeLessThan(edges.length / 5);
  });
});
