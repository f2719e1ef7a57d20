/** The door of the mechanisms module for the edges of other modules. */
export { MechanismsApiModule } from './api.module.js';
export { LanguageEnum } from './api/enrolment.type.js';
export {
  basisTypeOf,
  OfficeDutyEnum,
  reasonTypesOf,
  RouteBasisType,
  RouteReasonType,
  RouteType,
  routeTypeOf,
} from './api/route.type.js';
export { NoDateEnum } from './api/protocol-step.type.js';
export { RouteRoleEnum } from './api/mechanism-parts.type.js';
export { InstitutionLoader } from './api/institution-loader.js';
export { PublicContactType } from './api/public-contact.type.js';
export { InstitutionKindEnum, InstitutionType, institutionTypeOf } from './api/institution.type.js';
