import { scaffolderTemplateOutputsBlueprint } from '@backstage/plugin-scaffolder-react/alpha';
import { z } from 'zod';
import { PlanOutputs } from './PlanOutputs';

/** The templates of Crossmesh that can show their plan only. */
const TEMPLATES = ['canary', 'expose-gateway', 'retire-mesh'].map(
  name => `template:default/${name}`,
);

/** Draws the plan of templates that hand one out as `plan`; which those are is configuration. */
export const planOutputs = scaffolderTemplateOutputsBlueprint.makeWithOverrides(
  {
    name: 'app-mesh-plan',
    configSchema: {
      /** References of templates. */
      templateRefs: z.array(z.string()).default(TEMPLATES),
    },
    factory: (originalFactory, { config }) =>
      originalFactory({
        component: PlanOutputs,
        templateRefs: config.templateRefs,
      }),
  },
);
