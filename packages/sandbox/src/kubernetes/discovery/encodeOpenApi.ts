import type { OpenApiSchema } from '../schema';

interface Parameter {
  name: string;
  in: string;
  type?: string;
}

interface Document {
  swagger: string;
  info: { title: string; version: string };
  paths: Record<
    string,
    { patch: { parameters: Parameter[] } & Record<string, unknown> }
  >;
  definitions: Record<string, OpenApiSchema>;
}

const LENGTH_DELIMITED = 2;

function varint(value: number): number[] {
  return value < 0x80
    ? [value]
    : [(value % 0x80) + 0x80, ...varint(Math.floor(value / 0x80))];
}

function bytes(field: number, content: Buffer): Buffer {
  const head = [...varint(field * 8 + LENGTH_DELIMITED)];
  return Buffer.concat([
    Buffer.from([...head, ...varint(content.length)]),
    content,
  ]);
}

function text(field: number, value: string | undefined): Buffer {
  return value === undefined
    ? Buffer.alloc(0)
    : bytes(field, Buffer.from(value, 'utf8'));
}

function message(field: number, ...parts: Buffer[]): Buffer {
  return bytes(field, Buffer.concat(parts));
}

/** Extensions are YAML, which JSON is. */
function extensions(field: number, source: object): Buffer {
  return Buffer.concat(
    Object.entries(source)
      .filter(([name]) => name.startsWith('x-'))
      .map(([name, value]) =>
        message(
          field,
          text(1, name),
          message(2, text(2, JSON.stringify(value))),
        ),
      ),
  );
}

function named(entries: [string, Buffer][]): Buffer {
  return Buffer.concat(
    entries.map(([name, value]) => message(1, text(1, name), bytes(2, value))),
  );
}

function encodeSchema(schema: OpenApiSchema): Buffer {
  const free = schema['x-kubernetes-preserve-unknown-fields'] === true;
  const anything = free || schema['x-kubernetes-int-or-string'] === true;
  const { type, properties, additionalProperties, items } = schema;
  const parts = [
    text(1, schema.$ref),
    text(2, schema.format),
    text(4, schema.description),
    ...(schema.required ?? []).map(name => text(19, name)),
  ];
  if (additionalProperties && !free) {
    parts.push(message(21, message(1, encodeSchema(additionalProperties))));
  }
  if (type && !anything) {
    parts.push(message(22, text(1, type)));
  }
  // As a real API server does: kubectl would refuse the fields that are not listed.
  if (items && !free) {
    parts.push(message(23, message(1, encodeSchema(items))));
  }
  if (properties && !free) {
    const entries = Object.entries(properties).map(
      ([name, value]): [string, Buffer] => [name, encodeSchema(value)],
    );
    parts.push(message(25, named(entries)));
  }
  return Buffer.concat([...parts, extensions(31, schema)]);
}

function encodeParameter(parameter: Parameter): Buffer {
  const query = message(
    3,
    text(2, parameter.in),
    text(4, parameter.name),
    text(6, parameter.type),
  );
  return message(8, message(1, message(2, query)));
}

function encodePath([path, { patch }]: [
  string,
  Document['paths'][string],
]): Buffer {
  const operation = message(
    8,
    ...patch.parameters.map(encodeParameter),
    extensions(13, patch),
  );
  return message(2, text(1, path), bytes(2, operation));
}

/** An OpenAPI v2 document as a protobuf message `openapi.v2.Document` (gnostic). */
export function encodeOpenApi(document: Document): Buffer {
  const definitions = Object.entries(document.definitions).map(
    ([name, schema]): [string, Buffer] => [name, encodeSchema(schema)],
  );
  return Buffer.concat([
    text(1, document.swagger),
    message(2, text(1, document.info.title), text(2, document.info.version)),
    message(8, ...Object.entries(document.paths).map(encodePath)),
    message(9, named(definitions)),
  ]);
}
