import path from 'node:path';
import { expect, test } from '@playwright/test';
import { Clients, missing } from '../support/clients';

const remedy = missing('boto3');
test.skip(remedy !== undefined, remedy);

let clients: Clients;

test.beforeAll(async () => {
  clients = await Clients.start();
});

test.afterAll(async () => {
  await clients?.stop();
});

test('boto3 makes, shares, uses and removes a mesh', async () => {
  const { endpoint, region } = clients.sandbox;
  const walk = await clients.run('boto3', [
    path.join(import.meta.dirname, 'boto3_walk.py'),
    endpoint,
    region,
  ]);
  expect(walk.stderr).toBe('');
  const seen = Object.fromEntries(
    walk.stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
      .map(({ step, ...rest }) => [step, rest]),
  );
  expect(seen).toEqual({
    mesh: {
      arn: 'arn:aws:appmesh:us-west-2:111111111111:mesh/shop',
      egress: 'DROP_ALL',
      sameAgain: true,
      created: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    },
    share: {
      pending: ['PENDING'],
      accepted: 'ACCEPTED',
      shares: [['111111111111', 'ACTIVE']],
    },
    create: {
      arn: 'arn:aws:appmesh:us-west-2:222222222222:mesh/shop@111111111111/virtualNode/cart',
      resourceOwner: '222222222222',
      seenByOwner: true,
    },
    forbidden: {
      gateway: { code: 'ForbiddenException', status: 403 },
      deleteOfOwners: { code: 'ForbiddenException', status: 403 },
      updateOfConsumers: { code: 'ForbiddenException', status: 403 },
      absent: { code: 'NotFoundException', status: 404 },
      outOfRange: { code: 'BadRequestException', status: 400 },
    },
    list: {
      pages: [3, 3, 1],
      names: ['cart', 'n0', 'n1', 'n2', 'n3', 'n4', 'own'],
    },
    delete: {
      early: { code: 'ResourceInUseException', status: 409 },
      late: 'DELETED',
      left: [],
    },
    role: {
      account: '222222222222',
      arn: 'arn:aws:sts::222222222222:assumed-role/crossmesh/walk',
    },
  });
  expect(walk.code).toBe(0);
});
