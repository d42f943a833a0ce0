import { PROVISIONED_YELB } from './__fixtures__/provisionedYelb';
import { SOUND_FACTS } from './__fixtures__/soundMesh';
import { evaluateRules } from './evaluateRules';

describe('Yelb as the templates provision it', () => {
  it('has no finding above information, and these are justified', () => {
    const { findings, notEvaluated } = evaluateRules(PROVISIONED_YELB, {
      facts: {
        ...SOUND_FACTS,
        cloudMapNamespaces: {
          '111111111111': [],
          '222222222222': ['yelb.local'],
        },
      },
    });
    expect(notEvaluated).toEqual([]);
    expect(
      findings.map(({ code, severity, name }) => [severity, code, name]),
    ).toEqual([
      // Users reach the UI by its load balancer, as in AWS's tutorial.
      ['info', 'AM123', 'yelb-ui'],
      // The tutorial's names are those of Services, which onboarding makes in each caller's namespace.
      ['info', 'AM213', 'yelb-ui'],
      ['info', 'AM213', 'redis-server'],
      ['info', 'AM213', 'yelb-appserver'],
      ['info', 'AM213', 'yelb-db'],
      // The load balancer's health checks and name look-ups pass the mesh by.
      ['info', 'AM307', 'shop'],
    ]);
  });
});
