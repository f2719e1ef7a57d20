import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/index.js';
import { Guarded } from '../../audit/index.js';
import { KinshipSettings, type KinshipReference } from './kinship-settings.js';

/** With what this installation reckons, and reckoned before: what a report has to state is open to all who read one. */
@Injectable()
export class ReadKinship {
  constructor(
    private readonly guarded: Guarded,
    private readonly settings: KinshipSettings,
  ) {}

  /** Newest first; the first one counts. */
  async history(actor: Actor, limit: number): Promise<readonly KinshipReference[]> {
    return this.guarded.run(actor, 'kinship.read', [], (tx) => this.settings.history(tx, limit));
  }
}
