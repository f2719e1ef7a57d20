export { LaboratoryApiModule } from './api.module.js';
