import type { Mapping } from '../mapping.js';
import { namusMissing } from './namus-missing.js';
import { namusUnidentified } from './namus-unidentified.js';
import { noMoreDeaths } from './no-more-deaths.js';
import { ogisArizona } from './ogis-arizona.js';

/** The mappings that come with the program; an institution writes its own as a JSON file. */
export const SHIPPED_MAPPINGS: readonly Mapping[] = [
  namusMissing,
  namusUnidentified,
  ogisArizona,
  noMoreDeaths,
];
