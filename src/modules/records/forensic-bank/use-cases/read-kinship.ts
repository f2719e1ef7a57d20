import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../access/accounts/index.js';
import { Guarded } from '../../../access/audit/index.js';
import { KinshipSettings, type KinshipReference } from './kinship-settings.js';

/** With what this installation reckons, and reckoned before: what a report has to state is open to all who read one. */
@Injectable()
export class ReadKinship {
  constructor(
    private readonly guarded: Guarded,
    private readonly settings: KinshipSettings,
  ) {}

  /** Returns the setting that counts now and those that counted before, newest first. */
  async now(
    actor: Actor,
    limit: number,
  ): Promise<{ current: KinshipReference; earlier: readonly KinshipReference[] }> {
    return this.guarded.perform(actor, 'kinship.read', [], async (tx) => {
      const [current, ...earlier] = await this.settings.history(tx, limit);
      return { current: current ?? (await this.settings.current(tx)), earlier };
    });
  }
}
