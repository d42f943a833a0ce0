export type { ClaimedSignature } from './ClaimedSignature';
export { CredentialStore, type StoredCredentials } from './CredentialStore';
export { readSignature } from './readSignature';
export { SignatureError, type SignatureProblem } from './SignatureError';
export type { SigningRequest } from './SigningRequest';
export { verifySignature } from './verifySignature';
