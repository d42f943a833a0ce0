import { createExtensionTester } from '@backstage/frontend-test-utils';
import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';
import module from '.';
import { appMeshAccountField } from './fields/appMeshAccountField';
import { appMeshAccountsField } from './fields/appMeshAccountsField';
import { appMeshBackendsField } from './fields/appMeshBackendsField';
import { appMeshMeshField } from './fields/appMeshMeshField';

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
});
