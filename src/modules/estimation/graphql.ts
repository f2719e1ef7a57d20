export { EstimationApiModule } from './estimation.api.module.js';
