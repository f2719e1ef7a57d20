import { spoken } from '../../../../locales/spoken.js';

/** By the key of an indicator: what it is called, what it counts, and what it does not say. */
export const INDICATOR_TEXTS = spoken('server/indicators');
