import { allRules } from './allRules';
import { evaluateRules } from './evaluateRules';

describe('rules', () => {
  it('have codes of their own and say each thing in a sentence', () => {
    const codes = allRules.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.length).toBeGreaterThanOrEqual(45);
    for (const { code, title, meaning, remedy } of allRules) {
      expect(code).toMatch(/^AM\d{3}$/);
      expect(title).not.toMatch(/\.$/);
      expect([meaning, remedy]).toEqual([
        expect.stringMatching(/^[A-Z].*\.$/),
        expect.stringMatching(/^[A-Z].*[.]$/),
      ]);
    }
  });

  it.each(allRules.map(rule => [rule.code, rule] as const))(
    '%s finds what breaks it, and nothing in a sound mesh',
    (code, { breaks, sound, severity, needs }) => {
      const broken = evaluateRules(breaks.snapshot, { facts: breaks.facts });
      const findings = broken.findings.filter(finding => finding.code === code);
      expect(findings).not.toEqual([]);
      for (const finding of findings) {
        expect(finding).toMatchObject({
          severity,
          explanation: expect.stringMatching(/^[A-Z].*\.$/),
          docs: `docs/rules/${code}.md`,
        });
        expect(finding.explanation).toMatch(/account \d{12}/);
        expect(finding.explanation).not.toMatch(/undefined|\[object/);
      }

      const fine = evaluateRules(sound.snapshot, { facts: sound.facts });
      expect(fine.findings.filter(finding => finding.code === code)).toEqual(
        [],
      );
      expect(
        fine.notEvaluated.filter(
          rule => rule.code === code && rule.accountId === '111111111111',
        ),
      ).toEqual([]);

      const blind = evaluateRules({ ...breaks.snapshot, sources: [] });
      const silent = blind.findings.every(finding => finding.code !== code);
      const notEvaluated = blind.notEvaluated.some(rule => rule.code === code);
      expect([silent, notEvaluated]).toEqual(
        needs ? [true, true] : [false, false],
      );
    },
  );
});
