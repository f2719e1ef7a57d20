export { Log, type LogFact } from './log.js';
