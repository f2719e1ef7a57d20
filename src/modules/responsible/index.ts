export { ResponsibleModule } from './module.js';
export { TellOffices } from './use-cases/tell-offices.js';
