export { IdentificationsApiModule } from './api.module.js';
export { IdentificationStateEnum, MethodEnum } from './api/identification.words.js';
