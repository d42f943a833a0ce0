import { RefreshLimit } from './RefreshLimit';

describe('RefreshLimit', () => {
  it('lets no more pass in a minute than it says', () => {
    const limit = new RefreshLimit(2);
    limit.pass();
    limit.pass();
    expect(() => limit.pass()).toThrow(
      expect.objectContaining({
        name: 'TooManyRequestsError',
        statusCode: 429,
        message: expect.stringContaining('2 times within a minute'),
      }),
    );
  });
});
