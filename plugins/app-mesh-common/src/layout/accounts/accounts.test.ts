import { arrangeAccounts } from './arrangeAccounts';
import { lineUp } from './lineUp';
import { mutualCallers } from './mutualCallers';
import { stackAccounts } from './stackAccounts';

const size = () => ({ width: 1000, height: 1000 });

describe('mutualCallers', () => {
  it('finds those that reach each other, over others too', () => {
    const calls = [
      [0, 1, 0, 0],
      [0, 0, 1, 0],
      [1, 0, 0, 1],
      [0, 0, 0, 0],
    ];
    expect(mutualCallers(calls)).toEqual([[0, 1, 2], [3]]);
  });
});

describe('lineUp', () => {
  it('puts callers before callees', () => {
    const calls = [
      [0, 0, 0],
      [1, 0, 0],
      [0, 5, 0],
    ];
    expect(lineUp(calls)).toEqual([2, 1, 0]);
  });

  it('breaks a cycle where fewest calls lead back', () => {
    const calls = [
      [0, 9, 0],
      [0, 0, 8],
      [1, 0, 0],
    ];
    expect(lineUp(calls)).toEqual([0, 1, 2]);
  });
});

describe('arrangeAccounts', () => {
  const mutual = (inside: number, among: number) => [
    [inside, among],
    [among, inside],
  ];

  it('lets accounts share columns while their calls hide little', () => {
    expect(arrangeAccounts(mutual(10, 2))).toEqual([[0, 1]]);
  });

  it('parts accounts whose calls would hide much', () => {
    expect(arrangeAccounts(mutual(100, 20))).toEqual([[0], [1]]);
  });
});

describe('stackAccounts', () => {
  it('stands accounts above each other that the same one calls', () => {
    const calls = [
      [0, 1, 1],
      [0, 0, 0],
      [0, 0, 0],
    ];
    expect(stackAccounts([[0], [1], [2]], calls, size)).toEqual([[0], [1, 2]]);
  });

  it('divides many that call each other into columns of like height', () => {
    const calls = Array.from({ length: 8 }, (_, from) =>
      Array.from({ length: 8 }, (__, to) => (from === to ? 0 : 30)),
    );
    const rows = calls.map((_, index) => [index]);
    const stacks = stackAccounts(rows, calls, size);
    expect(stacks.flat().sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(stacks.length).toBeGreaterThan(2);
    expect(Math.max(...stacks.map(stack => stack.length))).toBeLessThan(4);
  });
});
