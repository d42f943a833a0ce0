import { createExtensionTester } from '@backstage/frontend-test-utils';
import {
  FormFieldBlueprint,
  scaffolderTemplateOutputTemplateRefsRef,
} from '@backstage/plugin-scaffolder-react/alpha';
import module from '.';
import { appMeshAccountField } from './fields/appMeshAccountField';
import { appMeshAccountsField } from './fields/appMeshAccountsField';
import { appMeshBackendsField } from './fields/appMeshBackendsField';
import { appMeshMeshField } from './fields/appMeshMeshField';
import { planOutputs } from './outputs/planOutputs';

const loaderRef = FormFieldBlueprint.dataRefs.formFieldLoader;

describe('scaffolderModuleAppMesh', () => {
  it('belongs to the scaffolder', () => {
    expect(module).toMatchObject({ pluginId: 'scaffolder' });
  });

  it('registers the fields under the names that templates use', async () => {
    const loaders = [
      createExtensionTester(appMeshAccountField).get(loaderRef),
      createExtensionTester(appMeshAccountsField).get(loaderRef),
      createExtensionTester(appMeshMeshField).get(loaderRef),
      createExtensionTester(appMeshBackendsField).get(loaderRef),
    ];
    expect(await Promise.all(loaders.map(load => load()))).toMatchObject([
      { name: 'AppMeshAccountField' },
      { name: 'AppMeshAccountsField' },
      { name: 'AppMeshMeshField' },
      { name: 'AppMeshBackendsField' },
    ]);
  });

  it('draws the plans of the templates that come with it, or of those in the configuration', () => {
    expect(
      createExtensionTester(planOutputs).get(
        scaffolderTemplateOutputTemplateRefsRef,
      ),
    ).toContain('template:default/canary');
    expect(
      createExtensionTester(planOutputs, {
        config: { templateRefs: ['template:own/one'] },
      }).get(scaffolderTemplateOutputTemplateRefsRef),
    ).toEqual(['template:own/one']);
  });
});
