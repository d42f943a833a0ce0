import * as sdk from '@aws-sdk/client-app-mesh';
import { createAppMesh } from './createAppMesh';

describe('createAppMesh', () => {
  it('has every operation that the SDK knows', () => {
    const known = Object.keys(sdk)
      .map(name => /^([A-Z]\w+)Command$/.exec(name)?.[1])
      .filter(name => name !== undefined && name !== '$');
    const emulated = createAppMesh().operations.map(({ schema }) => schema[2]);
    expect(emulated).toHaveLength(38);
    expect([...emulated].sort()).toEqual([...known].sort());
  });
});
