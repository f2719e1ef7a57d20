export { LivingModule } from './module.js';
export { LIVING_AMENDED, LIVING_REGISTERED } from './events.js';
export { authorityOf, requireDecider, type Deciding } from './domain/who-decides.js';
export { RegisterLocatedPerson } from './use-cases/register-located-person.js';
