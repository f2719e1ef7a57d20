export { codeSaid } from './code-said.js';
export { isConnectionLost } from './connection-lost.js';
export {
  DomainError,
  NotFound,
  NotReady,
  VersionConflict,
  type ErrorKind,
  type MessageParameters,
} from './domain-error.js';
