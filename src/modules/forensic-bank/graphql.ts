/** The door of the forensic-bank module for the edges of other modules. */
export { ForensicBankApiModule } from './forensic-bank.api.module.js';
