export { KEY, sendSigned, type SignedRequest } from './sendSigned';
export { shareMesh } from './shareMesh';
export {
  BACKEND,
  FRONTEND,
  clientsFor,
  startAccounts,
  type Accounts,
  type Clients,
} from './startAccounts';
