import { ACCESS_TEXTS } from './texts/access.js';
import { API_TEXTS } from './texts/api.js';
import type { Text } from './text.js';

/** Every text of the catalogue, by code. A code stands in one file only; a test holds them apart. */
export const TEXT_FILES: readonly Readonly<Record<string, Text>>[] = [ACCESS_TEXTS, API_TEXTS];

export const TEXTS: Readonly<Record<string, Text>> = Object.assign({}, ...TEXT_FILES) as Record<string, Text>;
