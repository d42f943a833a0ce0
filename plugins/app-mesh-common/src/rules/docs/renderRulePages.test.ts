import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { renderRulePages } from './renderRulePages';

const FOLDER = path.resolve(__dirname, '../../../../../docs/rules');

describe('docs/rules', () => {
  it('holds what the rules say of themselves; run `yarn docs:rules` if not', async () => {
    const names = (await readdir(FOLDER)).sort();
    const pages = new Map(
      await Promise.all(
        names.map(
          async name =>
            [name, await readFile(path.join(FOLDER, name), 'utf8')] as const,
        ),
      ),
    );
    const rendered = renderRulePages();
    expect(names).toEqual([...rendered.keys()].sort());
    for (const [name, text] of rendered) {
      expect(pages.get(name)).toBe(text);
    }
  });
});
