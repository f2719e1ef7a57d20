export { LegalDemandsModule } from './legal-demands.module.js';
