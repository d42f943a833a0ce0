import { parseRuleIgnores } from './parseRuleIgnores';

describe('parseRuleIgnores', () => {
  it('reads code, end and reason of each entry', () => {
    expect(
      parseRuleIgnores(
        'AM401 until 2027-01-31: meant so; SHOP-001 until 2027-02-01:later\nAM101 until 2027-03-01: x: y',
        'arn',
      ),
    ).toEqual([
      {
        code: 'AM401',
        arn: 'arn',
        until: '2027-01-31T00:00:00.000Z',
        reason: 'meant so',
      },
      {
        code: 'SHOP-001',
        arn: 'arn',
        until: '2027-02-01T00:00:00.000Z',
        reason: 'later',
      },
      {
        code: 'AM101',
        arn: 'arn',
        until: '2027-03-01T00:00:00.000Z',
        reason: 'x: y',
      },
    ]);
  });

  it.each([
    undefined,
    '',
    'AM401',
    'AM401 until 2027-01-31',
    'AM401 until 2027-01-31: ',
    'AM401 until tomorrow: x',
    'AM401 until 2027-13-45: x',
    '* until 2027-01-31: x',
  ])('ignores nothing for %j', value => {
    expect(parseRuleIgnores(value, 'arn')).toEqual([]);
  });
});
