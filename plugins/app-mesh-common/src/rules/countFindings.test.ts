import { MeshEdit } from './__fixtures__/MeshEdit';
import { MUTATIONS } from './__fixtures__/mutations';
import { SOUND_OPTIONS, soundMesh } from './__fixtures__/soundMesh';
import { countFindings } from './countFindings';
import { evaluateRules } from './evaluateRules';
import { filterFindings } from './filterFindings';

const edit = new MeshEdit(soundMesh(200));
for (const { code, apply } of MUTATIONS) {
  if (['AM101', 'AM114', 'AM404'].includes(code)) {
    apply(edit);
  }
}
const report = evaluateRules(edit.snapshot, SOUND_OPTIONS);

describe('findings', () => {
  it('are counted by severity', () => {
    const { findings } = report;
    expect(countFindings(report)).toEqual({
      error: 1,
      warning: 2,
      info: 0,
      ignored: 0,
    });
    expect(
      countFindings({
        findings: [],
        ignored: [{ finding: findings[0], reason: 'r', until: 'u' }],
      }),
    ).toMatchObject({ error: 0, ignored: 1 });
  });

  it('are filtered by code, severity, account and team', () => {
    const codes = (filter: Parameters<typeof filterFindings>[1]) =>
      filterFindings(report.findings, filter).map(({ code }) => code);
    expect(codes({})).toEqual(['AM101', 'AM114', 'AM404']);
    expect(codes({ codes: ['AM114'], severities: [] })).toEqual(['AM114']);
    expect(codes({ severities: ['error'] })).toEqual(['AM101']);
    expect(codes({ accounts: ['222222222222'] })).toEqual(['AM404']);
    expect(codes({ teams: ['group:default/team-0'] })).toEqual(['AM114']);
    expect(
      codes({ teams: ['group:default/team-0'], codes: ['AM101'] }),
    ).toEqual([]);
  });
});
