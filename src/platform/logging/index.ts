export { Log, placeOf, type LogFact } from './log.js';
