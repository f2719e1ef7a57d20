import type { Wide } from '../../locales/wide.js';

/**
 * The texts of a language as they are; one that lacks a key of English, or has a key that English has not,
 * does not compile.
 */
export function ofSameKeys<English, Own extends Wide<English>>(
  own: Wide<English> extends Wide<Own> ? Own : never,
): Wide<English> {
  return own;
}
