import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { keep } from './paths.mjs';

/** Where test runners leave their reports and the tally stands between commands. */
export const resultsFolder = path.join(keep, 'results');
const tallyFile = path.join(resultsFolder, 'tally.json');

/** How many checks passed, failed and were skipped so far in this run. */
export class Tally {
  passed = 0;
  failed = 0;
  skipped = 0;
  notes = [];

  static load() {
    return Object.assign(
      new Tally(),
      JSON.parse(readFileSync(tallyFile, 'utf8')),
    );
  }

  add({ passed = 0, failed = 0, skipped = 0, note }) {
    this.passed += passed;
    this.failed += failed;
    this.skipped += skipped;
    if (note) {
      this.notes.push(note);
    }
  }

  save() {
    mkdirSync(resultsFolder, { recursive: true });
    writeFileSync(tallyFile, JSON.stringify(this));
  }

  toString() {
    return `${this.passed} passed, ${this.failed} failed, ${this.skipped} skipped`;
  }
}

function readReport(name) {
  try {
    return JSON.parse(readFileSync(path.join(resultsFolder, name), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Counts of a Jest report; a run that left none has failed. */
export function jestCounts(name) {
  const report = readReport(name);
  if (!report) {
    return { failed: 1, note: `Jest left no report ${name}.` };
  }
  return {
    passed: report.numPassedTests,
    // A suite that could not be loaded has no tests that could fail.
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Counts of a Playwright report; a run that left none has failed. */
export function playwrightCounts(name) {
  const report = readReport(name);
  if (!report) {
    return { failed: 1, note: `Playwright left no report ${name}.` };
  }
  const { expected, flaky, unexpected, skipped } = report.stats;
  return {
    passed: expected + flaky,
    failed: unexpected + (report.errors?.length ?? 0),
    skipped,
    note:
      flaky > 0
        ? `${flaky} of the tests in ${name} passed only at the second try.`
        : undefined,
  };
}
