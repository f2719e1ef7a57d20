/** The door of the forensic-bank module for the edges of other modules. */
export { KinshipSetting, kinshipSettingOf } from './api/kinship.type.js';
export { ForensicBankApiModule } from './forensic-bank.api.module.js';
