import { NotAllowedError, ServiceUnavailableError } from '@backstage/errors';
import { withRetry } from './withRetry';

describe('withRetry', () => {
  const { signal } = new AbortController();

  it('tries again while the service is away', async () => {
    const attempt = jest
      .fn()
      .mockRejectedValueOnce(new ServiceUnavailableError('throttled'))
      .mockResolvedValue('done');
    await expect(withRetry(signal, attempt)).resolves.toBe('done');
    expect(attempt).toHaveBeenCalledTimes(2);
  });

  it('throws every other error at once', async () => {
    const attempt = jest.fn().mockRejectedValue(new NotAllowedError('no'));
    await expect(withRetry(signal, attempt)).rejects.toThrow('no');
    expect(attempt).toHaveBeenCalledTimes(1);
  });

  it('does not begin once stopped', async () => {
    const attempt = jest.fn();
    await expect(withRetry(AbortSignal.abort(), attempt)).rejects.toMatchObject(
      { name: 'AbortError' },
    );
    expect(attempt).not.toHaveBeenCalled();
  });
});
