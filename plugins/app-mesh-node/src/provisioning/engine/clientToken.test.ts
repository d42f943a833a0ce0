import { clientToken } from './clientToken';

describe('clientToken', () => {
  it('is the same for the same task, step and target, and fits AWS', () => {
    const token = clientToken('task', 'share', 'arn:aws:x');
    expect(clientToken('task', 'share', 'arn:aws:x')).toBe(token);
    expect(token).toMatch(/^[A-Za-z0-9_-]{1,36}$/);
  });

  it('differs wherever one of them does, even where they run together', () => {
    const tokens = [
      ['a', 'b', 'c'],
      ['ab', '', 'c'],
      ['a', 'bc', ''],
      ['a', 'b', 'd'],
    ].map(([task, step, target]) => clientToken(task, step, target));
    expect(new Set(tokens).size).toBe(4);
  });
});
