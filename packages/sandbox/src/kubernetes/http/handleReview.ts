import { isFields } from '../objects';
import type { RequestContext } from './RequestContext';
import { StatusError } from './StatusError';

const EVERYTHING = {
  verbs: ['*'],
  apiGroups: ['*'],
  resources: ['*'],
};

/** What the groups of review resources offer, for discovery. */
export const reviewKinds: Record<string, string> = {
  'authorization.k8s.io/v1/selfsubjectaccessreviews': 'SelfSubjectAccessReview',
  'authorization.k8s.io/v1/selfsubjectrulesreviews': 'SelfSubjectRulesReview',
  'authentication.k8s.io/v1/selfsubjectreviews': 'SelfSubjectReview',
};

/** Answers what a user may do and who it is; every known user may do everything. */
export async function handleReview(
  context: RequestContext,
  path: string,
): Promise<void> {
  if (context.request.method !== 'POST') {
    throw StatusError.methodNotAllowed();
  }
  const review = await context.readFields();
  const spec = isFields(review.spec) ? review.spec : {};
  const { name, groups } = context.user;
  const [group, version] = path.split('/');
  const kind = reviewKinds[path];
  const status: Record<string, object> = {
    SelfSubjectAccessReview: { allowed: true },
    SelfSubjectRulesReview: {
      incomplete: false,
      resourceRules: [EVERYTHING],
      nonResourceRules: [{ verbs: ['*'], nonResourceURLs: ['*'] }],
    },
    SelfSubjectReview: { userInfo: { username: name, groups } },
  };
  context.send(201, {
    kind,
    apiVersion: `${group}/${version}`,
    metadata: { creationTimestamp: null },
    spec,
    status: status[kind],
  });
}
