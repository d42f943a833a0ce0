import { discoveryApiRef, fetchApiRef } from '@backstage/frontend-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { type ComponentType, useState } from 'react';

export const FRONTEND = '111111111111';
export const BACKEND = '222222222222';
export const MESH_ARN = `arn:aws:appmesh:us-west-2:${FRONTEND}:mesh/yelb`;

const accounts = [
  { accountId: FRONTEND, name: 'frontend' },
  { accountId: BACKEND, name: 'backend' },
];

export const redisArn = `arn:aws:appmesh:us-west-2:${BACKEND}:mesh/yelb@${FRONTEND}/virtualService/redis-server`;

const mesh = {
  region: 'us-west-2',
  meshOwner: FRONTEND,
  meshName: 'yelb',
  arn: MESH_ARN,
};

const node = { meshOwner: FRONTEND, status: 'ACTIVE', listeners: [] };

/** What the backend answers, by the path below its base URL. */
export const answers: Record<string, unknown> = {
  '/accounts': { items: accounts, errors: [] },
  '/meshes': { items: [{ mesh }], errors: [] },
  [`/meshes/us-west-2/${FRONTEND}/yelb/graph`]: {
    graph: {
      mesh,
      nodes: [
        {
          ...node,
          id: redisArn,
          role: 'service',
          name: 'redis-server',
          resourceOwner: BACKEND,
          team: 'group:default/backend-team',
        },
        {
          ...node,
          id: 'missing:x',
          role: 'service',
          name: 'x',
          status: 'MISSING',
        },
        {
          ...node,
          id: 'node',
          role: 'workload',
          name: 'redis-server_yelb',
          resourceOwner: BACKEND,
        },
      ],
      edges: [],
    },
    accounts,
    errors: [],
  },
};

/** Renders a field as the scaffolder's form does, with a value that follows its changes. */
export function renderField<T>(
  Field: ComponentType<FieldExtensionComponentProps<T, never>>,
  options: {
    formData?: T;
    form?: Record<string, unknown>;
    uiOptions?: Record<string, unknown>;
    rawErrors?: string[];
    answers?: Record<string, unknown>;
  } = {},
) {
  const onChange = jest.fn();
  const served = options.answers ?? answers;
  function Host() {
    const [value, setValue] = useState(options.formData);
    const props = {
      name: 'field',
      schema: { title: 'The field', description: 'What it is for' },
      uiSchema: { 'ui:options': options.uiOptions ?? {} },
      formContext: { formData: options.form ?? {} },
      formData: value,
      rawErrors: options.rawErrors ?? [],
      required: true,
      onChange: (next: T) => {
        onChange(next);
        setValue(next);
      },
    } as unknown as FieldExtensionComponentProps<T, never>;
    return <Field {...props} />;
  }
  renderInTestApp(<Host />, {
    apis: [
      [discoveryApiRef, { getBaseUrl: async () => 'http://backend' }],
      [
        fetchApiRef,
        {
          fetch: async (input: string | URL | Request) => {
            const pathname = new URL(String(input)).pathname.replace('/v1', '');
            return pathname in served
              ? Response.json(served[pathname])
              : Response.json(
                  {
                    error: { name: 'NotFoundError', message: 'no such mesh' },
                    response: { statusCode: 404 },
                  },
                  { status: 404 },
                );
          },
        },
      ],
    ],
  });
  return { onChange };
}
