import { shareStates } from './shareStates';
import type { SharingReading } from './types';

const OWNER = '111111111111';
const CONSUMER = '222222222222';
const MESH = {
  region: 'us-west-2',
  meshOwner: OWNER,
  meshName: 'yelb',
  arn: 'arn:aws:appmesh:us-west-2:111111111111:mesh/yelb',
};
const SHARE = 'arn:aws:ram:us-west-2:111111111111:resource-share/1';
const NOW = new Date('2026-11-22T12:00:00.000Z');

function reading(
  accountId: string,
  rest: Partial<SharingReading> = {},
): [string, SharingReading] {
  return [
    accountId,
    {
      accountId,
      resources: [],
      principals: [],
      received: [],
      invitations: [],
      ...rest,
    },
  ];
}

function owner(principal: string = CONSUMER, external?: boolean) {
  return reading(OWNER, {
    resources: [
      { shareArn: SHARE, resourceArn: MESH.arn },
      { shareArn: 'other', resourceArn: 'other' },
    ],
    principals: [
      { shareArn: SHARE, principal, external },
      { shareArn: 'other', principal: '999999999999' },
    ],
  });
}

function invited(
  status: 'PENDING' | 'REJECTED' | 'EXPIRED',
  invitedAt: string,
) {
  return { shareArn: SHARE, status, invitedAt };
}

function states(seenBy: string[], ...readings: [string, SharingReading][]) {
  return shareStates(MESH, seenBy, new Map(readings), NOW);
}

describe('shareStates', () => {
  it('knows a pending invitation and its end after twelve hours', () => {
    expect(
      states(
        [OWNER],
        owner(),
        reading(CONSUMER, {
          invitations: [invited('PENDING', '2026-11-22T10:00:00.000Z')],
        }),
      ),
    ).toEqual([
      {
        consumer: CONSUMER,
        state: 'pending',
        resourceShareArn: SHARE,
        invitationExpiresAt: '2026-11-22T22:00:00.000Z',
      },
    ]);
  });

  it.each([
    ['expired', invited('PENDING', '2026-11-21T10:00:00.000Z')],
    ['expired', invited('EXPIRED', '2026-11-22T10:00:00.000Z')],
    ['rejected', invited('REJECTED', '2026-11-22T10:00:00.000Z')],
  ])('knows an invitation that is %s', (state, invitation) => {
    expect(
      states(
        [OWNER],
        owner(),
        reading(CONSUMER, { invitations: [invitation] }),
      ),
    ).toMatchObject([{ consumer: CONSUMER, state }]);
  });

  it('goes by the latest invitation', () => {
    expect(
      states(
        [OWNER],
        owner(),
        reading(CONSUMER, {
          invitations: [
            invited('REJECTED', '2026-11-22T09:00:00.000Z'),
            invited('PENDING', '2026-11-22T11:00:00.000Z'),
            invited('EXPIRED', '2026-11-21T09:00:00.000Z'),
          ],
        }),
      ),
    ).toMatchObject([{ state: 'pending' }]);
  });

  it('takes who sees the mesh for sharing it, whatever became of the invitation', () => {
    expect(states([OWNER, CONSUMER], owner())).toMatchObject([
      { consumer: CONSUMER, state: 'shared' },
    ]);
    expect(
      states([OWNER], owner(), reading(CONSUMER, { received: [SHARE] })),
    ).toMatchObject([{ state: 'shared' }]);
    expect(states([CONSUMER])).toMatchObject([{ state: 'shared' }]);
  });

  it('tells sharing within the organisation', () => {
    expect(states([CONSUMER], owner(CONSUMER, false))).toMatchObject([
      { state: 'organization' },
    ]);
    expect(
      states(
        [CONSUMER],
        owner('arn:aws:organizations::111111111111:organization/o-1', false),
      ),
    ).toMatchObject([{ consumer: CONSUMER, state: 'organization' }]);
  });

  it('does not know what it could not read', () => {
    expect(states([OWNER], owner())).toEqual([
      { consumer: CONSUMER, state: 'unknown', resourceShareArn: SHARE },
    ]);
  });

  it('lets stand what it knew of a consumer that is silent, while the owner shares', () => {
    const shared = {
      consumer: CONSUMER,
      state: 'shared' as const,
      resourceShareArn: SHARE,
    };
    const byOrganization = {
      consumer: '333333333333',
      state: 'organization' as const,
    };
    const known = [shared, byOrganization];
    expect(shareStates(MESH, [OWNER], new Map([owner()]), NOW, known)).toEqual(
      known,
    );
    expect(
      shareStates(MESH, [OWNER], new Map([reading(OWNER)]), NOW, known),
    ).toEqual([]);
    expect(
      shareStates(
        MESH,
        [OWNER],
        new Map([
          owner(),
          reading(CONSUMER, {
            invitations: [invited('REJECTED', '2026-11-22T09:00:00.000Z')],
          }),
        ]),
        NOW,
        known,
      ),
    ).toMatchObject([{ state: 'rejected' }, { state: 'organization' }]);
  });

  it('ignores other shares', () => {
    expect(states([OWNER], reading(OWNER))).toEqual([]);
  });
});
