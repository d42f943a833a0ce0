import { yelbResponse } from '../__fixtures__/yelb';
import { tiesAfter } from './tiesAfter';

describe('tiesAfter', () => {
  const whole = { meshes: [yelbResponse()], isWhole: true };
  const ties = tiesAfter(whole, new Map());

  it('are those of the reading, if that is whole', () => {
    expect([...ties.keys()]).toEqual([
      'component:default/yelb-ui',
      'component:default/yelb-appserver',
    ]);
    expect(tiesAfter({ meshes: [], isWhole: true }, ties).size).toBe(0);
  });

  it('keep what a mesh said that could not be read', () => {
    expect(tiesAfter({ meshes: [], isWhole: false }, ties)).toEqual(ties);
  });
});
