import type { Wide } from '../../locales/wide.js';
import type { casework } from './bundles/casework.en.js';
import type { core } from './bundles/core.en.js';

/** Texts of the console, with those that are fetched later. */
export type Words = Wide<typeof core & typeof casework>;
