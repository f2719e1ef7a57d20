export { LaboratoryModule } from './laboratory.module.js';
