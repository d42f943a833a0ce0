import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  answers,
  BACKEND,
  FRONTEND,
  MESH_ARN,
  redisArn,
  renderField,
} from '../__testUtils__/renderField';
import { AppMeshAccountField } from './AppMeshAccountField';
import { AppMeshAccountsField } from './AppMeshAccountsField';
import { AppMeshBackendsField } from './AppMeshBackendsField';
import { AppMeshMeshField } from './AppMeshMeshField';

async function chooseFrom(label: string, option: RegExp) {
  const button = await screen.findByRole('button', {
    name: new RegExp(label),
  });
  await waitFor(() => expect(button).toBeEnabled());
  await userEvent.click(button);
  await userEvent.click(await screen.findByRole('option', { name: option }));
}

describe('AppMeshAccountField', () => {
  it('gives the id of the chosen account', async () => {
    const { onChange } = renderField(AppMeshAccountField);
    expect(await screen.findByText('What it is for')).toBeVisible();

    await chooseFrom('The field', /backend \(222222222222\)/);

    expect(onChange).toHaveBeenLastCalledWith(BACKEND);
    expect(
      screen.getByRole('button', { name: /backend \(222222222222\)/ }),
    ).toBeVisible();
  });

  it('keeps a value that is no longer among the choices visible', async () => {
    renderField(AppMeshAccountField, { formData: '333333333333' });
    expect(
      await screen.findByRole('button', { name: /333333333333/ }),
    ).toBeVisible();
  });

  it('says why the accounts could not be read', async () => {
    renderField(AppMeshAccountField, { answers: {} });
    expect(await screen.findByRole('alert')).toHaveTextContent('no such mesh');
  });
});

describe('AppMeshAccountsField', () => {
  it('gives the ids of the ticked accounts', async () => {
    const { onChange } = renderField(AppMeshAccountsField);

    await userEvent.click(await screen.findByLabelText(/frontend/));
    await userEvent.click(screen.getByLabelText(/backend/));

    expect(screen.getByRole('group', { name: /The field/ })).toBeVisible();
    expect(onChange).toHaveBeenLastCalledWith([FRONTEND, BACKEND]);
  });

  it('starts empty where the form has made room for a first item', async () => {
    const { onChange } = renderField(AppMeshAccountsField, {
      formData: [''],
    });
    expect(await screen.findAllByRole('checkbox')).toHaveLength(2);
    await userEvent.click(screen.getByLabelText(/backend/));
    expect(onChange).toHaveBeenLastCalledWith([BACKEND]);
  });

  it('leaves out the account that another field holds', async () => {
    renderField(AppMeshAccountsField, {
      form: { owner: FRONTEND },
      uiOptions: { exclude: 'owner' },
    });
    expect(await screen.findByLabelText(/backend/)).toBeVisible();
    expect(screen.queryByLabelText(/frontend/)).not.toBeInTheDocument();
  });
});

describe('AppMeshMeshField', () => {
  it('gives the ARN of the chosen mesh', async () => {
    const { onChange } = renderField(AppMeshMeshField);

    await chooseFrom(
      'The field',
      /yelb – frontend \(111111111111\), us-west-2/,
    );

    expect(onChange).toHaveBeenLastCalledWith(MESH_ARN);
  });

  it('says what to do where there is no mesh', async () => {
    renderField(AppMeshMeshField, {
      answers: { ...answers, '/meshes': { items: [], errors: [] } },
    });
    expect(await screen.findByText(/Create one first/)).toBeVisible();
  });
});

describe('AppMeshBackendsField', () => {
  it('offers the services of the mesh that the form names, with account and team', async () => {
    const { onChange } = renderField(AppMeshBackendsField, {
      form: { meshArn: MESH_ARN },
    });

    const service = await screen.findByLabelText(
      /redis-server backend \(222222222222\) · backend-team/,
    );
    const group = screen.getByRole('group', { name: /The field/ });
    expect(within(group).getAllByRole('checkbox')).toHaveLength(1);
    await userEvent.click(service);
    expect(onChange).toHaveBeenLastCalledWith([redisArn]);

    await userEvent.click(service);
    expect(onChange).toHaveBeenLastCalledWith([]);
  });

  it('asks for a mesh first', async () => {
    renderField(AppMeshBackendsField);
    expect(await screen.findByText('Choose a mesh first.')).toBeVisible();
  });

  it('reads the mesh from the field that the template names', async () => {
    renderField(AppMeshBackendsField, {
      form: { target: MESH_ARN },
      uiOptions: { meshField: 'target' },
    });
    expect(await screen.findByLabelText(/redis-server/)).toBeVisible();
  });

  it('refuses what is not the ARN of a mesh', async () => {
    renderField(AppMeshBackendsField, { form: { meshArn: 'yelb' } });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      '"yelb" is not the ARN of an App Mesh resource',
    );
  });

  it('says that an account is missing from the choices', async () => {
    const path = `/meshes/us-west-2/${FRONTEND}/yelb/graph`;
    const message = 'Account backend (222222222222) could not be read.';
    renderField(AppMeshBackendsField, {
      form: { meshArn: MESH_ARN },
      answers: {
        ...answers,
        [path]: { ...(answers[path] as object), errors: [{ message }] },
      },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(message);
    expect(screen.getByLabelText(/redis-server/)).toBeVisible();
  });
});
