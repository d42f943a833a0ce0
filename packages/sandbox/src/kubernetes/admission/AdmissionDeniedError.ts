import { CustomErrorBase } from '@backstage/errors';

/** A webhook refuses the request for the reason in the message. */
export class AdmissionDeniedError extends CustomErrorBase {
  name = 'AdmissionDeniedError' as const;
}
