export { ForensicBankModule } from './forensic-bank.module.js';
export { REMAINS_AMENDED, REMAINS_REGISTERED } from './events.js';
export { RegisterRemains } from './use-cases/register-remains.js';
export { SampleRegister } from './use-cases/sample-register.js';
