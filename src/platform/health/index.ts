/**
 * The worker imports `heartbeat.js` by itself: this door leads to the API's controller, and so to GraphQL.
 */
export { HealthModule } from './health.module.js';
export {
  FURTHER_CHECKS,
  PROGRAM_VERSION,
  Readiness,
  type ReadinessCheck,
  type FurtherCheck,
  type ReadinessReport,
} from './readiness.js';
