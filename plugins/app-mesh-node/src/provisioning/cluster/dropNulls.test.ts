import { dropNulls } from './dropNulls';

const OBJECT = { a: null, b: { c: null, d: [{ e: null, f: 1 }] } };

describe('dropNulls', () => {
  it('drops them everywhere, as what is created has none', () => {
    expect(dropNulls(OBJECT, 'everywhere')).toEqual({ b: { d: [{ f: 1 }] } });
  });

  it('keeps those that a merge patch understands', () => {
    expect(dropNulls(OBJECT, 'lists')).toEqual({
      a: null,
      b: { c: null, d: [{ f: 1 }] },
    });
  });
});
