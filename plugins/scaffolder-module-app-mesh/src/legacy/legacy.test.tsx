import {
  ScaffolderFieldExtensions,
  useCustomFieldExtensions,
} from '@backstage/plugin-scaffolder-react';
import { renderInTestApp } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import {
  AppMeshAccountFieldExtension,
  AppMeshAccountsFieldExtension,
  AppMeshBackendsFieldExtension,
  AppMeshMeshFieldExtension,
} from '.';

const fields = (
  <ScaffolderFieldExtensions>
    <AppMeshAccountFieldExtension />
    <AppMeshAccountsFieldExtension />
    <AppMeshMeshFieldExtension />
    <AppMeshBackendsFieldExtension />
  </ScaffolderFieldExtensions>
);

function Registered() {
  const extensions = useCustomFieldExtensions<{
    name: string;
    component: unknown;
    schema: { returnValue: { type: string } };
  }>(fields);
  return (
    <ul>
      {extensions.map(({ name, component, schema }) => (
        <li key={name}>
          {`${name}: ${typeof component}, ${schema.returnValue.type}`}
        </li>
      ))}
    </ul>
  );
}

describe('the fields in the old frontend system', () => {
  it('are those that templates name', async () => {
    await renderInTestApp(<Registered />);
    expect(
      screen.getAllByRole('listitem').map(item => item.textContent),
    ).toEqual([
      'AppMeshAccountField: function, string',
      'AppMeshAccountsField: function, array',
      'AppMeshMeshField: function, string',
      'AppMeshBackendsField: function, array',
    ]);
  });
});
