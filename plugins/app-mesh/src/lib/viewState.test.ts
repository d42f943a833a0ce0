import * as fc from 'fast-check';
import { parseViewState, type ViewState, writeViewState } from './viewState';

const START = parseViewState(new URLSearchParams());
const text = fc.option(fc.string({ minLength: 1 }), { nil: undefined });
const moment = fc.option(
  fc
    .date({
      min: new Date('2000-01-01'),
      max: new Date('2100-01-01'),
      noInvalidDate: true,
    })
    .map(date => date.toISOString()),
  { nil: undefined },
);
const selection = fc.oneof(
  fc.record({ selected: fc.string({ minLength: 1 }) }),
  fc.record({ edge: fc.string({ minLength: 1 }) }),
  fc.record({ account: fc.string({ minLength: 1 }) }),
  fc.constant({}),
);
const state: fc.Arbitrary<ViewState> = fc
  .record({
    as: fc.constantFrom('graph' as const, 'table' as const, 'tree' as const),
    tab: fc.constantFrom(
      'summary' as const,
      'spec' as const,
      'history' as const,
    ),
    details: fc.constantFrom(undefined, true, false),
    unfolded: fc.array(fc.string({ minLength: 1 }), { maxLength: 3 }),
    blast: fc.boolean(),
    find: text,
    hide: text,
    from: text,
    to: text,
    at: moment,
    since: moment,
    depth: fc.constantFrom(undefined, 1, 3, 10),
    direction: fc.constantFrom(
      undefined,
      'callers' as const,
      'callees' as const,
    ),
  })
  .chain(rest => selection.map(one => ({ ...START, ...rest, ...one })));

describe('the state of the view in the URL', () => {
  it('reads back what it wrote, whole', () => {
    fc.assert(
      fc.property(state, original => {
        const url = writeViewState(
          new URLSearchParams(),
          START,
          original,
        ).toString();
        expect(parseViewState(new URLSearchParams(url))).toEqual(original);
      }),
    );
  });

  it('keeps what is not its own, and writes nothing for what is as usual', () => {
    const written = writeViewState(
      new URLSearchParams('other=1&find=x&view=tree'),
      parseViewState(new URLSearchParams('find=x&view=tree')),
      { find: undefined, as: 'graph' },
    );
    expect(written.toString()).toBe('other=1');
  });

  it('selects one thing at a time', () => {
    const written = writeViewState(
      new URLSearchParams('node=a&find=x'),
      parseViewState(new URLSearchParams('node=a&find=x')),
      { edge: 'e' },
    );
    expect(written.toString()).toBe('find=x&edge=e');
  });

  it('takes nonsense as not said', () => {
    const nonsense = new URLSearchParams(
      'view=3d&tab=x&details=maybe&depth=99&direction=up&at=yesterday&since=',
    );
    expect(parseViewState(nonsense)).toEqual(START);
  });
});
