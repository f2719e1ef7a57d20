export { LegalDemandsModule } from './module.js';
export { CountDemands, type Transparency } from './use-cases/count-demands.js';
