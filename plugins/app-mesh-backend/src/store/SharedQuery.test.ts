import { createDeferred } from '@backstage/types';
import { SharedQuery } from './SharedQuery';

describe('SharedQuery', () => {
  it('asks once for all who ask while another question is under way, and nobody too early', async () => {
    const answers = [createDeferred<number>(), createDeferred<number>()];
    let asked = 0;
    const query = new SharedQuery(() => answers[asked++]);
    const first = query.ask();
    const others = [query.ask(), query.ask(), query.ask()];
    expect(asked).toBe(1);
    answers[0].resolve(1);
    answers[1].resolve(2);
    expect(await first).toBe(1);
    expect(await Promise.all(others)).toEqual([2, 2, 2]);
    expect(asked).toBe(2);
  });

  it('fails those who asked, and asks again for those who come later', async () => {
    const results = [
      () => Promise.reject(new TypeError('gone')),
      () => Promise.resolve(2),
    ];
    const query = new SharedQuery(() => results.shift()!());
    const failed = query.ask();
    const later = query.ask();
    await expect(failed).rejects.toThrow('gone');
    expect(await later).toBe(2);
  });
});
