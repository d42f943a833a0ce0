import { ConfigReader } from '@backstage/config';
import { readRuleSettings } from './readRuleSettings';

const read = (rules: object) =>
  readRuleSettings(new ConfigReader({ appMesh: { rules: { ...rules } } }));

describe('readRuleSettings', () => {
  it('reads which rules are off and which have another severity', () => {
    expect(readRuleSettings(new ConfigReader({}))).toEqual({});
    expect(
      read({ off: ['AM213'], severity: { AM307: 'error', AM213: 'info' } }),
    ).toEqual({
      AM213: { off: true, severity: 'info' },
      AM307: { severity: 'error' },
    });
  });

  it('names what it does not understand', () => {
    expect(() => read({ off: ['ports'] })).toThrow(
      '"ports" in appMesh.rules.off is not the code of a rule',
    );
    expect(() => read({ severity: { AM307: 'fatal' } })).toThrow(
      'appMesh.rules.severity.AM307 must be error, warning or info',
    );
  });
});
