import type { Actor } from '../domain/actor.js';

/** In whose name a request may be made beside one's own institution's. Who has taken over whose work is known above this module. */
export abstract class InNameOf {
  /**
   * @param code of the institution that the request names
   * Throws `NotFound` alike for one that is not there, is open, or was taken over by somebody else.
   */
  abstract of(actor: Actor, code: string): Promise<Actor>;
}
