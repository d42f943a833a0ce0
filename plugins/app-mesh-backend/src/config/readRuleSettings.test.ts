import { ConfigReader } from '@backstage/config';
import { readRuleSettings } from './readRuleSettings';

const read = (rules: object) =>
  readRuleSettings(new ConfigReader({ appMesh: { rules: { ...rules } } }));

describe('readRuleSettings', () => {
  it('reads which rules are off, of another severity, or for some accounts only', () => {
    expect(readRuleSettings(new ConfigReader({}))).toEqual({});
    expect(
      read({
        off: ['AM213'],
        severity: { AM307: 'error', AM213: 'info' },
        accounts: { AM307: ['111111111111'] },
      }).settings,
    ).toEqual({
      AM213: { off: true, severity: 'info' },
      AM307: { severity: 'error', accounts: ['111111111111'] },
    });
  });

  it('reads raised quotas, and where the rules are documented', () => {
    expect(
      read({
        quotas: { virtualNodes: 400 },
        docsBaseUrl: 'https://docs.example.com/rules/',
      }),
    ).toMatchObject({
      quotas: { virtualNodes: 400 },
      docsBaseUrl: 'https://docs.example.com/rules',
    });
  });

  it.each([
    [{ off: ['ports'] }, '"ports" in appMesh.rules.off is not the code'],
    [
      { severity: { AM307: 'fatal' } },
      'appMesh.rules.severity.AM307 must be error, warning or info',
    ],
    [
      { accounts: { AM307: ['frontend'] } },
      'appMesh.rules.accounts.AM307 names "frontend"',
    ],
    [{ quotas: { nodes: 1 } }, 'appMesh.rules.quotas.nodes is no quota'],
    [
      { quotas: { virtualNodes: 0 } },
      'appMesh.rules.quotas.virtualNodes is 0; it must be at least 1',
    ],
    [
      { docsBaseUrl: 'docs/rules' },
      'appMesh.rules.docsBaseUrl must be an address',
    ],
  ])('names what it does not understand in %j', (rules, message) => {
    expect(() => read(rules)).toThrow(message);
  });
});
