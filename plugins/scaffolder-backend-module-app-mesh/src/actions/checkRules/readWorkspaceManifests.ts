import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import { readFile, readdir, stat } from 'node:fs/promises';
import { join, posix, relative, sep } from 'node:path';
import { parseYaml } from '../../manifests';

const MOST_FILES = 2000;
const MOST_BYTES = 1_000_000;
const SKIPPED = new Set(['.git', 'node_modules']);

/** A Kubernetes object of a file. */
export interface WorkspaceManifest {
  /** Relative to the workspace, with "/". */
  file: string;
  /** Line of the file that the document begins in, from 1. */
  line: number;
  /** The document's text. */
  text: string;
  object: Record<string, unknown>;
}

async function listFiles(place: string): Promise<string[]> {
  const found = await stat(place).catch(() => undefined);
  if (found?.isFile()) {
    return [place];
  }
  if (!found?.isDirectory()) {
    throw new NotFoundError('there is no such file or folder');
  }
  const entries = await readdir(place, { withFileTypes: true });
  const files = await Promise.all(
    entries
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(async entry => {
        const path = join(place, entry.name);
        if (entry.isDirectory() && !SKIPPED.has(entry.name)) {
          return listFiles(path);
        }
        return entry.isFile() && /\.ya?ml$/.test(entry.name) ? [path] : [];
      }),
  );
  return files.flat();
}

function isObject(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'apiVersion' in value &&
    'kind' in value
  );
}

function valueOf(document: { toJS(): unknown }, file: string): unknown {
  try {
    return document.toJS();
  } catch {
    throw new InputError(
      `${file} uses more YAML aliases than are taken; write them out.`,
    );
  }
}

function parse(text: string, file: string): WorkspaceManifest[] {
  return parseYaml(text, file).flatMap(({ document, problem }) => {
    if (problem !== undefined) {
      throw new InputError(
        `${file} is not valid YAML: ${problem}; correct it.`,
      );
    }
    const value = valueOf(document, file);
    const items: unknown[] =
      isObject(value) && value.kind === 'List' && Array.isArray(value.items)
        ? value.items
        : [value];
    const [start, end] = document.range;
    return items.filter(isObject).map(object => ({
      file,
      line: text.slice(0, start).split('\n').length,
      text: items.length === 1 ? text.slice(start, end) : '',
      object,
    }));
  });
}

/**
 * The Kubernetes objects in the YAML files of a folder of a workspace, or of one file there. Other
 * documents are left out.
 *
 * @throws InputError for what is not YAML, or far more of it than a mesh has
 * @throws NotFoundError if there is no such file or folder
 */
export async function readWorkspaceManifests(
  workspacePath: string,
  path: string,
): Promise<WorkspaceManifest[]> {
  const place = resolveSafeChildPath(workspacePath, path);
  const files = await listFiles(place).catch(error => {
    throw error instanceof NotFoundError
      ? new NotFoundError(
          `The workspace has no ${path}; name a folder with manifests, or a file.`,
        )
      : error;
  });
  if (files.length > MOST_FILES) {
    throw new InputError(
      `There are ${files.length} YAML files in ${path}; name a folder with at most ${MOST_FILES}.`,
    );
  }
  const manifests: WorkspaceManifest[] = [];
  for (const name of files) {
    const file = relative(workspacePath, name).split(sep).join(posix.sep);
    const { size } = await stat(name);
    if (size > MOST_BYTES) {
      throw new InputError(
        `${file} has ${size} bytes; manifests have at most ${MOST_BYTES}.`,
      );
    }
    manifests.push(...parse(await readFile(name, 'utf8'), file));
  }
  return manifests;
}
