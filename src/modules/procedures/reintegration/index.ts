/** The door of the reintegration module. */
export { ReintegrationModule } from './module.js';
export { AgreeToHelp } from './use-cases/agree-to-help.js';
export { placeKey, type Municipality } from './domain/place.js';
export { NEED_WORDS } from './domain/needs.js';
export { TRADE_WORDS } from './domain/trades.js';
