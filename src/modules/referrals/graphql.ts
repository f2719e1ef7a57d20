/** The door of the referrals module for the edges of other modules. */
export { ReferralsApiModule } from './api.module.js';
