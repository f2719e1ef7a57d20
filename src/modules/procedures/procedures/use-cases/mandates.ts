import type { Tx } from '../../../../platform/database/index.js';

/**
 * Who refers a report past its owner by a mandate of its own: a body to which the family has turned because the owner may be involved. What such
 * bodies are, and what has been brought before them, is known above this module.
 */
export abstract class Mandates {
  /** Whether this body has such a mandate over this report of this owner now. */
  abstract covers(
    tx: Tx,
    asked: { readonly bodyId: string; readonly recordId: string; readonly ownerId: string },
  ): Promise<boolean>;
}
