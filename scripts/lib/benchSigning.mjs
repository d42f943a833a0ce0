import { createHash, createHmac } from 'node:crypto';

const sha256 = text => createHash('sha256').update(text).digest('hex');
const hmac = (key, text) => createHmac('sha256', key).update(text).digest();

function scopedKey(secret, scope) {
  let key = `AWS4${secret}`;
  for (const part of scope) {
    key = hmac(key, part);
  }
  return key;
}

/** As Signature Version 4 wants it: every octet but the unreserved ones. */
const escape = text =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

function canonicalQuery(searchParams) {
  return [...searchParams]
    .map(([name, value]) => `${escape(name)}=${escape(value)}`)
    .sort()
    .join('&');
}

/**
 * The headers of a request that is signed with Signature Version 4.
 *
 * @param request `url`, `credentials`, `region` and `service`; `method`, `headers` and `body` where they matter
 */
export async function signedHeaders(request) {
  const { url, credentials, region, service } = request;
  const { method = 'GET', headers = {}, body = '' } = request;
  const { host, pathname, searchParams } = new URL(url);
  const date = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  const scope = [date.slice(0, 8), region, service, 'aws4_request'];
  const all = { ...headers, host, 'x-amz-date': date };
  const names = Object.keys(all).sort();
  const canonical = [
    method,
    // The path is escaped once more than it is sent.
    pathname.split('/').map(escape).join('/'),
    canonicalQuery(searchParams),
    ...names.map(name => `${name}:${all[name].trim()}`),
    '',
    names.join(';'),
    sha256(body),
  ].join('\n');
  const toSign = [
    'AWS4-HMAC-SHA256',
    date,
    scope.join('/'),
    sha256(canonical),
  ].join('\n');
  const signature = createHmac(
    'sha256',
    scopedKey(credentials.secretAccessKey, scope),
  )
    .update(toSign)
    .digest('hex');
  return {
    ...headers,
    'x-amz-date': date,
    authorization: `AWS4-HMAC-SHA256 Credential=${
      credentials.accessKeyId
    }/${scope.join('/')}, SignedHeaders=${names.join(
      ';',
    )}, Signature=${signature}`,
  };
}
