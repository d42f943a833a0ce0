import { buildGraph } from '../graph';
import { YELB } from '../graph/__fixtures__/yelb';
import { FindSyntaxError } from './FindSyntaxError';
import { findSubjects } from './findSubjects';
import { matchesFind } from './matchesFind';
import { parseFind } from './parseFind';
import { suggestFind } from './suggestFind';

const graph = buildGraph(YELB);
const subjects = findSubjects(graph, {
  accountNames: new Map([
    ['111111111111', 'frontend'],
    ['222222222222', 'backend'],
  ]),
});

function found(text: string): string[] {
  const expression = parseFind(text);
  return graph.nodes
    .filter(
      ({ id }) => expression && matchesFind(expression, subjects.get(id) ?? {}),
    )
    .map(({ role, name }) => `${role} ${name}`)
    .sort();
}

describe('the find language', () => {
  it.each([
    [
      'account = backend',
      [
        'router app-router',
        'service app',
        'service db',
        'workload app-v1',
        'workload app-v2',
        'workload db',
      ],
    ],
    ['ACCOUNT = Backend kind = VirtualService', ['service app', 'service db']],
    ['health = missing', ['service cache']],
    ['kind = workload and not name ~ app', ['workload db', 'workload ui']],
    ['ui or db', ['service db', 'service ui', 'workload db', 'workload ui']],
    ['kind = service and (ui or db)', ['service db', 'service ui']],
  ])('finds %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('compares weights as numbers, of the edges that touch a node', () => {
    const weights = graph.edges.flatMap(({ weight }) => weight ?? []);
    expect(weights.length).toBeGreaterThan(0);
    const most = Math.max(...weights);
    expect(found(`weight >= ${most}`)).not.toEqual([]);
    expect(found(`weight > ${most}`)).toEqual([]);
  });

  it('takes != as: has no such value', () => {
    expect(found('account != 222222222222')).toEqual([
      'gateway ingress',
      'service cache',
      'service ui',
      'workload ui',
    ]);
  });

  it('finds nothing to do in an empty text', () => {
    expect(parseFind('  ')).toBeUndefined();
  });

  it.each([
    ['account =', 9, 'A value was expected at character 10'],
    ['(ui', 3, '")" was expected at character 4'],
    ['ui)', 2, '")" is too much at character 3'],
    ['colour = red', 0, '"colour" is none of account,'],
    [
      'team > a',
      7,
      'team has no order; use =, != or ~ instead of > at character 8',
    ],
    ['weight = much', 9, 'weight needs a number at character 10'],
    ['name = "open', 7, 'The quotation is not closed at character 8'],
    ['and ui', 0, '"and" needs something on both sides at character 1'],
    ['not', 3, 'A word, an operand or "(" was expected at character 4'],
    ['= 3', 0, 'A word, an operand or "(" was expected at character 1'],
    ['('.repeat(60), 50, 'More than 50 levels are nested at character 51'],
  ])('says where %s is wrong', (text, position, message) => {
    let error: unknown;
    try {
      parseFind(text);
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(FindSyntaxError);
    expect(error).toMatchObject({
      position,
      message: expect.stringContaining(message),
    });
  });

  it('does not take prototype names for operands', () => {
    expect(() => parseFind('constructor = x')).toThrow(/is none of/);
  });

  it.each([
    ['', 'account '],
    ['acc', 'account '],
    ['account ', 'account = '],
    ['account = b', 'account = backend'],
    ['(kind = VirtualS', '(kind = VirtualService'],
    ['ui ', 'ui and '],
  ])('suggests after "%s"', (text, expected) => {
    expect(suggestFind(text, subjects.values())).toContain(expected);
  });
});
