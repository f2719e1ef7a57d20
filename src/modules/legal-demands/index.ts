export { LegalDemandsModule } from './legal-demands.module.js';
export { CountDemands, type Transparency } from './use-cases/count-demands.js';
