export { CurrentActor, May, POLICY_ROW, type ApiContext } from './api/may.js';
