import { array, flag, integer, object, oneOf, text, textMap } from './schema';

export const port = integer(1, 65535);
export const reference = object({ 'name*': text(), namespace: text() });
export const meshReference = object({ 'name*': text(), 'uid*': text() });

export const labelSelector = object({
  matchLabels: textMap,
  matchExpressions: array(
    object({ 'key*': text(), 'operator*': text(), values: array(text()) }),
  ),
});

export const duration = object({
  'unit*': oneOf('s', 'ms'),
  'value*': integer(0),
});

const files = object({
  'certificateChain*': text(1, 255),
  'privateKey*': text(1, 255),
});
const trustFile = object({ 'certificateChain*': text(1, 255) });
const secret = object({ 'secretName*': text() });
const authorities = object({
  'certificateAuthorityARNs*': array(text(), 1, 3),
});
const alternativeNames = object({
  'match*': object({ 'exact*': array(text()) }),
});

/** How a client checks and proves identity. */
export const clientPolicy = object({
  tls: object({
    enforce: flag,
    ports: array(port),
    certificate: object({ file: files, sds: secret }),
    'validation*': object({
      'trust*': object({ acm: authorities, file: trustFile, sds: secret }),
      subjectAlternativeNames: alternativeNames,
    }),
  }),
});

/** TLS of a listener; only that of a gateway may name certificate authorities. */
export function listenerTls(withAuthorities: boolean) {
  return object({
    'mode*': oneOf('DISABLED', 'PERMISSIVE', 'STRICT'),
    'certificate*': object({
      acm: object({ 'certificateARN*': text() }),
      file: files,
      sds: secret,
    }),
    validation: object({
      'trust*': object({
        ...(withAuthorities && { acm: authorities }),
        file: trustFile,
        sds: secret,
      }),
      subjectAlternativeNames: alternativeNames,
    }),
  });
}

export const logging = object({
  accessLog: object({
    file: object({
      'path*': text(1, 255),
      format: object({
        text: text(),
        json: array(object({ 'key*': text(1), 'value*': text(1) })),
      }),
    }),
  }),
});

export function portMapping(...protocols: string[]) {
  return object({ 'port*': port, 'protocol*': oneOf(...protocols) });
}

export function healthCheck(thresholdField: string, ...protocols: string[]) {
  return object({
    [thresholdField]: integer(2, 10),
    'unhealthyThreshold*': integer(2, 10),
    'intervalMillis*': integer(5000, 300000),
    'timeoutMillis*': integer(2000, 60000),
    'protocol*': oneOf(...protocols),
    path: text(),
    port,
  });
}

/** Matches a header or a piece of metadata. */
export const valueMatch = object({
  exact: text(1, 255),
  prefix: text(1, 255),
  suffix: text(1, 255),
  regex: text(1, 255),
  range: object({ 'start*': integer(), 'end*': integer() }),
});

export const headers = array(
  object({ 'name*': text(1, 50), invert: flag, match: valueMatch }),
  1,
  10,
);

export const queryParameters = array(
  object({ 'name*': text(), match: object({ exact: text() }) }),
  1,
  10,
);

export const method = oneOf(
  'CONNECT',
  'DELETE',
  'GET',
  'HEAD',
  'OPTIONS',
  'PATCH',
  'POST',
  'PUT',
  'TRACE',
);

export const pathMatch = object({ exact: text(1, 255), regex: text(1, 255) });

export const conditions = array(
  object({
    'type*': text(),
    'status*': text(),
    lastTransitionTime: { type: 'string', format: 'date-time' },
    reason: text(),
    message: text(),
  }),
);
