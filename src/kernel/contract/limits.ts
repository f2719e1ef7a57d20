import type { TextLength } from './shape.js';

export const MAX_DEPTH = 64;
export const MAX_ENTRIES = 10_000;

/** Greatest lengths of texts in characters: Unicode code points, counted after normalisation to NFC. */
export const MAX_CHARACTERS: Readonly<Record<TextLength, number>> = { plain: 10_000, name: 300, id: 200 };

/**
 * Greatest number of errors, and of warnings, that are listed of one record; a broken export can hold a
 * million.
 */
export const MAX_FINDINGS = 200;

/** Greatest time that an issuer's clock may be ahead of ours, in milliseconds. */
export const MAX_CLOCK_LEAD_MS = 86_400_000;
