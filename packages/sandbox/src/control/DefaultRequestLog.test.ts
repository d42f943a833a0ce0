import { DefaultRequestLog } from './DefaultRequestLog';

describe('DefaultRequestLog', () => {
  it('keeps the latest requests, in their order', () => {
    const log = DefaultRequestLog.create(3);
    const record = (path: string) =>
      log.record({
        at: '',
        plane: 'aws',
        method: 'GET',
        path,
        status: 200,
        write: false,
      });
    const paths = () => log.list().map(({ path }) => path);
    record('a');
    record('b');
    expect(paths()).toEqual(['a', 'b']);
    for (const path of ['c', 'd', 'e', 'f', 'g']) {
      record(path);
    }
    expect(paths()).toEqual(['e', 'f', 'g']);
    log.clear();
    record('h');
    expect(paths()).toEqual(['h']);
  });
});
