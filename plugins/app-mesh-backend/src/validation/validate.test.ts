import { entitySchema, meshSchema, neighbourhoodSchema } from './schemas';
import { validate } from './validate';

describe('validate', () => {
  it('lets through what is right', () => {
    const mesh = {
      region: 'us-gov-west-1',
      owner: '111111111111',
      name: 'a_B-1',
    };
    expect(validate(meshSchema, mesh)).toEqual(mesh);
    const entity = { kind: 'component', namespace: 'default', name: 'a.b-c_d' };
    expect(validate(entitySchema, entity)).toEqual(entity);
    expect(
      validate(neighbourhoodSchema, { depth: '3', direction: 'callers' }),
    ).toEqual({ depth: 3, direction: 'callers' });
    expect(validate(neighbourhoodSchema, {})).toEqual({});
  });

  it.each([
    [meshSchema, { region: 'us-west-2', owner: '1', name: 'yelb' }],
    [meshSchema, { region: '../..', owner: '111111111111', name: 'yelb' }],
    [meshSchema, { region: 'us-west-2', owner: '111111111111', name: 'a/b' }],
    [entitySchema, { kind: 'component', namespace: 'default', name: '..' }],
    [entitySchema, { kind: 'a"b', namespace: 'default', name: 'x' }],
    [neighbourhoodSchema, { depth: '0' }],
    [neighbourhoodSchema, { depth: '1.5' }],
    [neighbourhoodSchema, { depth: '1e9' }],
    [neighbourhoodSchema, { depth: ['1', '2'] }],
    [neighbourhoodSchema, { direction: 'sideways' }],
  ])('refuses %#', (schema, input) => {
    expect(() => validate(schema, input)).toThrow(
      expect.objectContaining({ name: 'InputError' }),
    );
  });
});
