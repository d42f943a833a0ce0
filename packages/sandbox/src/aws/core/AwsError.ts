import { CustomErrorBase } from '@backstage/errors';

/** An error that a service answers in its own format. */
export class AwsError extends CustomErrorBase {
  name = 'AwsError' as const;
  /** The service's name for the error, for example `NotFoundException`. */
  readonly code: string;
  /** HTTP status where the service's model does not tell it. */
  readonly status?: number;
  /** What the service tells beside the message. */
  readonly fields?: Record<string, string>;

  constructor(
    code: string,
    message: string,
    status?: number,
    fields?: Record<string, string>,
  ) {
    super(message);
    this.code = code;
    this.status = status;
    this.fields = fields;
  }
}
