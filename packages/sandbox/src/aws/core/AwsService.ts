import type { AwsOperation } from './AwsOperation';
import type { ConstraintTable } from '../schema/ConstraintTable';

/** An emulated service. */
export interface AwsService {
  /** Name in the scope of a signature, for example `appmesh`. */
  signingName: string;
  protocol: 'rest-json' | 'json-1.1' | 'query';
  /** Whether it is signed for `us-east-1` too, wherever the sandbox's regions are. */
  isGlobal?: boolean;
  /** XML namespace of a query service. */
  xmlNamespace?: string;
  /** All that the service's SDK client exports: the schemas of its operations and errors. */
  sdk: object;
  operations: AwsOperation[];
  /** Codes for what is wrong with an input before an operation sees it. */
  inputErrors: { invalid: string; malformed: string };
  /** The service's error for too many requests; its status where the model does not tell it. */
  throttled: { code: string; status?: number };
  /** Limits that the SDK's schemas do not carry. */
  constraints?: ConstraintTable;
}
