import { InputError } from '@backstage/errors';
import { validatorOf } from './validatorOf';

describe('validatorOf', () => {
  const read = validatorOf<{ name: string }>('The pet', {
    type: 'object',
    additionalProperties: false,
    required: ['name'],
    properties: { name: { type: 'string' }, age: { type: 'integer' } },
  });

  it('hands back what is valid', () => {
    expect(read({ name: 'Rex' })).toEqual({ name: 'Rex' });
  });

  it('names every place that is wrong', () => {
    expect(() => read({ nmae: 'Rex', age: 'old' })).toThrow(
      new InputError(
        "The pet is not valid: / must have required property 'name', / must NOT have additional properties: nmae, /age must be integer",
      ),
    );
  });

  it('finds a schema that is wrong when it is first used', () => {
    const broken = validatorOf('The pet', { type: 'animal' });
    expect(() => broken({})).toThrow('schema is invalid');
  });
});
