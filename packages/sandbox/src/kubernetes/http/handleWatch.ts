import { assertReached, selectObjects } from '../api';
import { resourceKey } from '../registry';
import type { ObjectStore, StoreEvent } from '../store';
import { present } from '../table';
import type { RequestContext } from './RequestContext';
import { StatusError } from './StatusError';
import type { ResourcePath } from './types';

const BOOKMARK_MILLISECONDS = 30_000;
const DEFAULT_TIMEOUT_SECONDS = 1800;

/** Streams changes of a collection until the client leaves or the time is over. */
export function handleWatch(
  store: ObjectStore,
  context: RequestContext,
  { type, namespace, name }: ResourcePath,
): void {
  const { query, response } = context;
  const key = resourceKey(type);
  const fieldSelector = name
    ? `metadata.name=${name}`
    : query.get('fieldSelector') || undefined;
  const matches = selectObjects(type, {
    namespace,
    labelSelector: query.get('labelSelector') || undefined,
    fieldSelector,
  });
  const from = assertReached(store, query.get('resourceVersion') || undefined);
  response.writeHead(200, { 'content-type': 'application/json' });
  response.flushHeaders();

  function write(event: string, object: unknown) {
    response.write(`${JSON.stringify({ type: event, object })}\n`);
  }
  function refuse(error: StatusError) {
    write('ERROR', error.toStatus());
    response.end();
  }
  function bookmark(annotations?: Record<string, string>) {
    write('BOOKMARK', {
      kind: type.kind,
      apiVersion: type.group ? `${type.group}/${type.version}` : type.version,
      metadata: {
        resourceVersion: String(store.revision),
        creationTimestamp: null,
        ...(annotations && { annotations }),
      },
    });
  }
  function forward(event: StoreEvent) {
    if (event.resource !== key) {
      return;
    }
    const { object, previous } = event;
    const isIn = event.type !== 'DELETED' && matches(object);
    const wasIn = previous !== undefined && matches(previous);
    if (isIn || wasIn) {
      // An object that stops or starts to match is deleted or added to who watches.
      const left = wasIn ? 'DELETED' : 'ADDED';
      const change = isIn && wasIn ? 'MODIFIED' : left;
      write(change, present.event(context, type, object));
    }
  }

  if (from > 0 && from < store.oldestRevision) {
    refuse(
      StatusError.expired(
        `too old resource version: ${from} (${store.oldestRevision})`,
      ),
    );
    return;
  }
  if (from > 0) {
    store.eventsSince(from).forEach(forward);
  } else {
    for (const object of store.list(key, namespace).filter(matches)) {
      write('ADDED', present.event(context, type, object));
    }
  }
  const bookmarks = query.get('allowWatchBookmarks') === 'true';
  if (bookmarks && query.get('sendInitialEvents') === 'true') {
    bookmark({ 'k8s.io/initial-events-end': 'true' });
  }
  const unsubscribe = store.subscribe(forward);
  const unsubscribeReplaced = store.onReplaced(() =>
    refuse(
      StatusError.expired(
        'The resourceVersion is too old: the state of the cluster was replaced.',
      ),
    ),
  );
  const ticker = setInterval(
    () => bookmarks && bookmark(),
    BOOKMARK_MILLISECONDS,
  );
  const seconds =
    Number(query.get('timeoutSeconds')) || DEFAULT_TIMEOUT_SECONDS;
  const timeout = setTimeout(() => {
    if (bookmarks) {
      bookmark();
    }
    response.end();
  }, seconds * 1000);
  response.on('close', () => {
    unsubscribe();
    unsubscribeReplaced();
    clearInterval(ticker);
    clearTimeout(timeout);
  });
}
