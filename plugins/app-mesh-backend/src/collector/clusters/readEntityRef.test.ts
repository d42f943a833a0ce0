import { readEntityRef } from './readEntityRef';

describe('readEntityRef', () => {
  it.each([
    ['app', 'component:default/app'],
    ['System:Shop/Web', 'system:shop/web'],
  ])('reads %s', (text, reference) => {
    expect(readEntityRef(text)).toBe(reference);
  });

  it.each([
    undefined,
    '',
    ':/',
    'component:default/../../etc',
    'component:default/<b>',
    'a b:default/app',
    `component:default/${'x'.repeat(64)}`,
  ])('drops %s', text => {
    expect(readEntityRef(text)).toBeUndefined();
  });
});
