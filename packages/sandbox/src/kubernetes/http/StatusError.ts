import { CustomErrorBase } from '@backstage/errors';

export interface StatusCause {
  reason?: string;
  message: string;
  field?: string;
}

export interface StatusDetails {
  name?: string;
  group?: string;
  kind?: string;
  uid?: string;
  causes?: StatusCause[];
  retryAfterSeconds?: number;
}

/** What a resource is called in error messages, for example `meshes.appmesh.k8s.aws`. */
export interface StatusSubject {
  group: string;
  plural: string;
  kind: string;
}

function qualified({ group, plural }: StatusSubject): string {
  return group ? `${plural}.${group}` : plural;
}

/** A refusal as Kubernetes words it: the body is a `Status` object. */
export class StatusError extends CustomErrorBase {
  name = 'StatusError' as const;

  private constructor(
    readonly code: number,
    readonly reason: string,
    message: string,
    readonly details?: StatusDetails,
  ) {
    super(message);
  }

  static of(
    code: number,
    reason: string,
    message: string,
    details?: StatusDetails,
  ) {
    return new StatusError(code, reason, message, details);
  }

  static badRequest(message: string) {
    return new StatusError(400, 'BadRequest', message);
  }

  static unauthorized() {
    return new StatusError(401, 'Unauthorized', 'Unauthorized');
  }

  static notFound(subject: StatusSubject, name: string) {
    return new StatusError(
      404,
      'NotFound',
      `${qualified(subject)} "${name}" not found`,
      { name, group: subject.group || undefined, kind: subject.plural },
    );
  }

  static noSuchResource() {
    return new StatusError(
      404,
      'NotFound',
      'the server could not find the requested resource',
      {},
    );
  }

  static methodNotAllowed() {
    return new StatusError(
      405,
      'MethodNotAllowed',
      'the server does not allow this method on the requested resource',
      {},
    );
  }

  static alreadyExists(subject: StatusSubject, name: string) {
    return new StatusError(
      409,
      'AlreadyExists',
      `${qualified(subject)} "${name}" already exists`,
      { name, group: subject.group || undefined, kind: subject.plural },
    );
  }

  static conflict(
    subject: StatusSubject,
    name: string,
    because: string = 'the object has been modified; please apply your changes to the latest version and try again',
  ) {
    return new StatusError(
      409,
      'Conflict',
      `Operation cannot be fulfilled on ${qualified(
        subject,
      )} "${name}": ${because}`,
      { name, group: subject.group || undefined, kind: subject.plural },
    );
  }

  static forbidden(subject: StatusSubject, name: string, because: string) {
    return new StatusError(
      403,
      'Forbidden',
      `${qualified(subject)} "${name}" is forbidden: ${because}`,
      { name, group: subject.group || undefined, kind: subject.plural },
    );
  }

  static invalid(subject: StatusSubject, name: string, causes: StatusCause[]) {
    const kind = subject.group
      ? `${subject.kind}.${subject.group}`
      : subject.kind;
    const lines = causes.map(({ field, message }) => `${field}: ${message}`);
    const summary = lines.length === 1 ? lines[0] : `[${lines.join(', ')}]`;
    return new StatusError(
      422,
      'Invalid',
      `${kind} "${name}" is invalid: ${summary}`,
      {
        name,
        group: subject.group || undefined,
        kind: subject.kind,
        causes,
      },
    );
  }

  static expired(message: string) {
    return new StatusError(410, 'Expired', message);
  }

  toStatus() {
    return {
      kind: 'Status',
      apiVersion: 'v1',
      metadata: {},
      status: 'Failure',
      message: this.message,
      reason: this.reason,
      ...(this.details && { details: this.details }),
      code: this.code,
    };
  }
}
