export { FileKeys } from './file-keys.js';
export { KeyRefused, KeyService, type SealedPlace } from './key-service.js';
export { keyIdOf } from './sealed.js';
