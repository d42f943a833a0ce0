const STACK = /\n\s+at .+:\d+:\d+|node_modules|\/src\/.*\.ts/;

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Services of the query protocol and callers unknown to any service are answered in XML. */
function awsErrorCode({ headers, text }) {
  const xml = /<Code>([\w.]+)<\/Code>/.exec(text)?.[1];
  const body = parsed(text);
  return xml ?? headers['x-amzn-errortype'] ?? body?.['__type'];
}

function problemOfAws(request, answer) {
  const { status, text } = answer;
  if (status >= 500) {
    return `AWS answered ${status}: ${text.slice(0, 200)}`;
  }
  if (request.method === 'HEAD' || request.path.startsWith('/_sandbox')) {
    return undefined;
  }
  if (status >= 400) {
    return awsErrorCode(answer)
      ? undefined
      : `AWS error ${status} without a code: ${text.slice(0, 200)}`;
  }
  const wellFormed = text.startsWith('<') || parsed(text) !== undefined;
  return wellFormed || text === ''
    ? undefined
    : `AWS answered ${status} with ${text.slice(0, 200)}`;
}

function problemOfKubernetes(request, { status, headers, text }) {
  if (status >= 500) {
    return `Kubernetes answered ${status}: ${text.slice(0, 200)}`;
  }
  if (request.method === 'HEAD') {
    return undefined;
  }
  const body = parsed(text);
  if (status >= 400) {
    const wellFormed =
      body?.kind === 'Status' &&
      body.status === 'Failure' &&
      body.code === status &&
      typeof body.reason === 'string' &&
      typeof body.message === 'string';
    return wellFormed
      ? undefined
      : `Kubernetes error ${status} without a Status: ${text.slice(0, 200)}`;
  }
  const isJson = headers['content-type']?.startsWith('application/json');
  return isJson && body === undefined
    ? `Kubernetes answered ${status} with ${text.slice(0, 200)}`
    : undefined;
}

/** What is wrong with an answer, whatever was asked; undefined if AWS or Kubernetes might have given it. */
export function problemWith(request, answer) {
  if (STACK.test(answer.text)) {
    return `a stack trace: ${answer.text.slice(0, 300)}`;
  }
  return request.plane === 'aws'
    ? problemOfAws(request, answer)
    : problemOfKubernetes(request, answer);
}
