export { LaboratoryApiModule } from './laboratory.api.module.js';
