import { createBackendModule } from '@backstage/backend-plugin-api';
import { startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { defineRule } from '@crossmesh/plugin-app-mesh-common';
import { appMeshRulesExtensionPoint } from '@crossmesh/plugin-app-mesh-node';
import { closedDatabase } from '../__testUtils__/closedDatabase';
import { appMeshPlugin } from '../plugin';
import { RuleRegistry } from './RuleRegistry';

const rule = (code: string) =>
  defineRule({
    code,
    severity: 'warning',
    title: 'No access log',
    meaning: 'Nobody can tell what was called.',
    remedy: 'Add logging.accessLog to the virtual node.',
    docs: `https://docs.example.com/${code}`,
    kinds: ['VirtualNode'],
    *evaluate({ name, spec }) {
      if (!spec.logging?.accessLog) {
        yield { explanation: `${name} writes no access log.` };
      }
    },
  });

describe('RuleRegistry', () => {
  it('takes rules with codes of their own', () => {
    const registry = new RuleRegistry();
    registry.addRules(rule('SHOP1'), rule('SHOP-2'));
    expect(registry.list().map(({ code }) => code)).toEqual([
      'SHOP1',
      'SHOP-2',
    ]);
    expect(() => registry.addRules(rule('SHOP1'))).toThrow(
      'There are two rules with the code SHOP1',
    );
  });

  it.each(['AM999', 'shop', 'SHOP'])('refuses the code %s', code => {
    expect(() => new RuleRegistry().addRules(rule(code))).toThrow(
      `A rule cannot have the code "${code}"`,
    );
  });

  it('is open to modules of the plugin, which cannot start with a wrong rule', async () => {
    const moduleWith = (code: string) =>
      createBackendModule({
        pluginId: 'app-mesh',
        moduleId: 'shop-rules',
        register({ registerInit }) {
          registerInit({
            deps: { rules: appMeshRulesExtensionPoint },
            async init({ rules }) {
              rules.addRules(rule(code));
            },
          });
        },
      });
    const start = (code: string) =>
      startTestBackend({
        features: [
          appMeshPlugin,
          closedDatabase,
          moduleWith(code),
          catalogServiceMock.factory({ entities: [] }),
        ],
      });
    const backend = await start('SHOP1');
    await backend.stop();
    await expect(start('AM1')).rejects.toThrow(/AM1/);
  });
});
