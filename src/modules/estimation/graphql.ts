export { EstimationApiModule } from './api.module.js';
