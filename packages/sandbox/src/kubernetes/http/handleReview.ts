import { assertAllowed, isAllowed, type User } from '../authorization';
import { isFields, type Fields } from '../objects';
import type { Authenticator } from './Authenticator';
import type { RequestContext } from './RequestContext';
import { StatusError } from './StatusError';

const EVERYTHING = { verbs: ['*'], apiGroups: ['*'], resources: ['*'] };
const ALWAYS = {
  verbs: ['create'],
  apiGroups: ['authorization.k8s.io'],
  resources: ['selfsubjectaccessreviews', 'selfsubjectrulesreviews'],
};
const OPEN_PATHS = [
  '/api',
  '/api/*',
  '/apis',
  '/apis/*',
  '/healthz',
  '/livez',
  '/openapi',
  '/openapi/*',
  '/readyz',
  '/version',
];

/** What the groups of review resources offer, for discovery. */
export const reviewKinds: Record<string, string> = {
  'authorization.k8s.io/v1/selfsubjectaccessreviews': 'SelfSubjectAccessReview',
  'authorization.k8s.io/v1/selfsubjectrulesreviews': 'SelfSubjectRulesReview',
  'authentication.k8s.io/v1/selfsubjectreviews': 'SelfSubjectReview',
  'authentication.k8s.io/v1/tokenreviews': 'TokenReview',
};

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isAdmin(user: User): boolean {
  return user.groups.includes('system:masters');
}

function reviewPath(user: User, path: string, verb: string): boolean {
  const isOpen = OPEN_PATHS.some(open =>
    open.endsWith('*') ? path.startsWith(open.slice(0, -1)) : path === open,
  );
  return isAdmin(user) || (isOpen && verb === 'get');
}

function reviewAccess(user: User, spec: Fields) {
  const { resourceAttributes: asked, nonResourceAttributes: path } = spec;
  if (isFields(path)) {
    return { allowed: reviewPath(user, text(path.path), text(path.verb)) };
  }
  if (!isFields(asked)) {
    throw StatusError.badRequest(
      'exactly one of nonResourceAttributes or resourceAttributes must be specified',
    );
  }
  return {
    allowed: isAllowed(user, {
      verb: text(asked.verb),
      group: text(asked.group),
      resource: text(asked.resource),
      subresource: text(asked.subresource) || undefined,
      namespace: text(asked.namespace) || undefined,
    }),
  };
}

function reviewRules(user: User, spec: Fields) {
  const namespace = text(spec.namespace);
  const rules = (user.rules ?? [])
    .filter(
      ({ namespaces }) =>
        !namespaces ||
        namespaces.includes('*') ||
        namespaces.includes(namespace),
    )
    .map(({ verbs, apiGroups, resources }) => ({
      verbs,
      apiGroups,
      resources,
    }));
  return {
    incomplete: false,
    resourceRules: [ALWAYS, ...(isAdmin(user) ? [EVERYTHING] : rules)],
    nonResourceRules: isAdmin(user)
      ? [{ verbs: ['*'], nonResourceURLs: ['*'] }]
      : [{ verbs: ['get'], nonResourceURLs: OPEN_PATHS }],
  };
}

async function reviewToken(
  context: RequestContext,
  authenticator: Authenticator,
  spec: Fields,
) {
  assertAllowed(context.user, {
    verb: 'create',
    group: 'authentication.k8s.io',
    resource: 'tokenreviews',
  });
  const user = await authenticator.review(text(spec.token));
  return user
    ? {
        authenticated: true,
        user: { username: user.name, groups: user.groups },
      }
    : { user: {}, error: 'invalid bearer token' };
}

/** Answers who a user is and what it may do. */
export async function handleReview(
  context: RequestContext,
  authenticator: Authenticator,
  path: string,
): Promise<void> {
  if (context.request.method !== 'POST') {
    throw StatusError.methodNotAllowed();
  }
  const review = await context.readFields();
  const spec = isFields(review.spec) ? review.spec : {};
  const { user } = context;
  const [group, version] = path.split('/');
  const kind = reviewKinds[path];
  const answers: Record<string, () => object | Promise<object>> = {
    SelfSubjectAccessReview: () => reviewAccess(user, spec),
    SelfSubjectRulesReview: () => reviewRules(user, spec),
    SelfSubjectReview: () => ({
      userInfo: { username: user.name, groups: user.groups },
    }),
    TokenReview: () => reviewToken(context, authenticator, spec),
  };
  context.send(201, {
    kind,
    apiVersion: `${group}/${version}`,
    metadata: { creationTimestamp: null },
    spec,
    status: await answers[kind](),
  });
}
