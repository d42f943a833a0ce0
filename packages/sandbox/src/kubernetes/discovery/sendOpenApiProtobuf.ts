import type { IncomingMessage, ServerResponse } from 'node:http';
import { modelNameOf } from '../models';
import type { ResourceRegistry } from '../registry';
import { answerOpenApi } from './answerOpenApi';
import { encodeOpenApi } from './encodeOpenApi';

// kubectl before 1.27 reads the document in this form alone. It asks for it by a name that is no
// media type, and is answered, as by a real API server, with one that is.
const ASKED = 'application/com.github.proto-openapi.spec.v2@v1.0+protobuf';
const ANSWERED = 'application/com.github.proto-openapi.spec.v2.v1.0+protobuf';

/** Answers with the OpenAPI v2 document as protobuf if that is asked for; whether it was. */
export function sendOpenApiProtobuf(
  registry: ResourceRegistry,
  path: string[],
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const isDocument = path.length === 2 && path.join('/') === 'openapi/v2';
  if (!isDocument || !request.headers.accept?.includes(ASKED)) {
    return false;
  }
  const document = answerOpenApi(registry, path) as Parameters<
    typeof encodeOpenApi
  >[0];
  // kubectl would refuse the fields of a custom resource whose definition tells no schema.
  const untold = registry
    .all()
    .filter(type => !type.schema && !modelNameOf(type))
    .map(({ group, kind }) => `${group}/${kind}`);
  const definitions = Object.entries(document.definitions).filter(
    ([, definition]) =>
      !definition['x-kubernetes-group-version-kind']?.some(({ group, kind }) =>
        untold.includes(`${group}/${kind}`),
      ),
  );
  const body = encodeOpenApi({
    ...document,
    definitions: Object.fromEntries(definitions),
  });
  response.writeHead(200, {
    'content-type': ANSWERED,
    'content-length': body.length,
  });
  response.end(body);
  return true;
}
