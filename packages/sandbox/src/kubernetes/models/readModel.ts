import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Model, ModelField } from './types';

const known = new Map<string, Model | undefined>();

function folder(): string {
  const client = require.resolve('@kubernetes/client-node');
  return join(dirname(client), 'gen', 'models');
}

/** Comments escape quotes and break lines at will. */
function plain(comment: string): string {
  return comment
    .replace(/^\s*\* ?/gm, '')
    .replace(/\\(['"])/g, '$1')
    .trim();
}

function read(name: string): Model | undefined {
  const file = join(folder(), name);
  if (!existsSync(`${file}.js`)) {
    return undefined;
  }
  const code = readFileSync(`${file}.js`, 'utf8');
  const types = readFileSync(`${file}.d.ts`, 'utf8');
  const table = /\.attributeTypeMap = (\[[\s\S]*?\n\]|\[\]);/.exec(code)?.[1];
  const fields: {
    name: string;
    baseName: string;
    type: string;
    format: string;
  }[] = JSON.parse(table ?? '[]');
  return {
    description: plain(
      /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export declare class/.exec(
        types,
      )?.[1] ?? '',
    ),
    fields: fields.map(
      ({ name: property, baseName, type, format }): ModelField => {
        const declared = new RegExp(
          `(?:/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\s*)?'${property}'(\\??):`,
        ).exec(types);
        return {
          name: baseName,
          type,
          format,
          required: declared?.[2] === '',
          description: declared?.[1] && plain(declared[1]),
        };
      },
    ),
  };
}

/**
 * Reads one of Kubernetes' own types from what `@kubernetes/client-node` has generated from Kubernetes' OpenAPI
 * document. Its files are read as text: to import them all would take longer than the sandbox's whole start.
 *
 * @param name - for example `V1PodSpec`.
 */
export function readModel(name: string): Model | undefined {
  if (!known.has(name)) {
    known.set(name, read(name));
  }
  return known.get(name);
}
