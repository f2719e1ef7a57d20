import type { Tx } from '../../../../platform/database/index.js';

/**
 * Mandates of bodies that refer a report past its owner: a body to which the family has turned because the
 * owner may be involved. What such bodies are, and what has been brought before them, is known above this
 * module.
 */
export abstract class Mandates {
  /** Tells whether this body has such a mandate over this report of this owner now. */
  abstract covers(
    tx: Tx,
    asked: { readonly bodyId: string; readonly recordId: string; readonly ownerId: string },
  ): Promise<boolean>;
}
