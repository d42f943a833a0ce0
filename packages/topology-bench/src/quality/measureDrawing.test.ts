import { flattenPath } from './flattenPath';
import { measureDrawing } from './measureDrawing';

function edge(source: string, d: string) {
  return { source, target: 't', line: flattenPath(d) };
}

describe('measureDrawing', () => {
  it('counts each place where two lines cross, and adds up their lengths', () => {
    const measured = measureDrawing([
      edge('a', 'M0 0L300 400'),
      edge('b', 'M0 400L300 0'),
      edge('c', 'M0 1000L500 1000'),
    ]);
    expect(measured).toEqual({ crossings: 1, edgeLength: 1500 });
  });

  it('counts a crossing in a bend once, and lines that share a part of their way not', () => {
    const { crossings } = measureDrawing([
      edge('a', 'M0 0L0 100L100 100'),
      edge('a', 'M0 0L0 200L100 200'),
      edge('b', 'M-50 300L50 300L50 0'),
    ]);
    expect(crossings).toBe(2);
  });

  it('counts two crossings of the same two edges, and follows curves', () => {
    const { crossings } = measureDrawing([
      edge('a', 'M0 0C0 200 300 200 300 0'),
      edge('b', 'M-10 100L310 100'),
    ]);
    expect(crossings).toBe(2);
  });

  it('refuses steps that it does not know', () => {
    expect(() => flattenPath('M0 0A1 1 0 0 0 5 5')).toThrow(
      'The path has a step "A"',
    );
  });
});
