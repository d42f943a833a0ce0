/** Writes the pages of all rules to `docs/rules`, and takes away those of rules that are no more. */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { renderRulePages } from '../src/rules/docs/renderRulePages';

async function main() {
  const folder = path.resolve(__dirname, '../../../docs/rules');
  const pages = renderRulePages();
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    if (!pages.has(name)) {
      await rm(path.join(folder, name));
    }
  }
  for (const [name, text] of pages) {
    await writeFile(path.join(folder, name), text);
  }
  process.stdout.write(`Wrote ${pages.size} pages to docs/rules.\n`);
}

main().catch(error => {
  process.stderr.write(`${error}\n`);
  process.exitCode = 1;
});
