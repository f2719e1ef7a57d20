export { codeSaid } from './code-said.js';
export {
  DomainError,
  NotFound,
  VersionConflict,
  type ErrorKind,
  type MessageParameters,
} from './domain-error.js';
