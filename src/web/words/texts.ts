import type { Wide } from '../../locales/wide.js';
import type { casework } from './bundles/casework.en.js';
import type { core } from './bundles/core.en.js';

/** What the console has to say, with what is fetched later. */
export type Words = Wide<typeof core & typeof casework>;
