export { IdentificationStateEnum, MethodEnum } from './api/identification.words.js';
