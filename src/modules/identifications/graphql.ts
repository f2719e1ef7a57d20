export { IdentificationsApiModule } from './identifications.api.module.js';
export { IdentificationStateEnum, MethodEnum } from './api/identification.words.js';
