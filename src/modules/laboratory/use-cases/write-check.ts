import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../access/audit/index.js';
import { KinshipSettings } from '../../records/forensic-bank/index.js';
import { checkFiles, type CheckFiles } from '../domain/check-case.js';
import { explained, NeedsExchange, NothingToCheck } from '../domain/laboratory.errors.js';
import { PairLoader } from './pair-loader.js';

/**
 * Writes a match of two own records down so that others can compute its number again. The file holds
 * profiles: the audit says so.
 */
@Injectable()
export class WriteCheck {
  constructor(
    private readonly guarded: Guarded,
    private readonly pairLoader: PairLoader,
    private readonly settings: KinshipSettings,
    private readonly audit: AuditTrail,
  ) {}

  async write(actor: Actor, matchId: string): Promise<CheckFiles> {
    return this.guarded.perform(actor, 'laboratory.weigh', [matchId], async (tx) => {
      const pair = await this.pairLoader.ofMatch(tx, actor, matchId);
      // The number stands in the file.
      if (pair.isForeign) throw new NeedsExchange();
      const { kind, a, b, own, level, isBarred, recordIds } = pair;
      const reference = await this.settings.current(tx);
      const files = isBarred ? undefined : explained(() => checkFiles({ kind, a, b, own, reference }));
      if (!files) throw new NothingToCheck();
      await this.audit.record(tx, {
        actor,
        action: 'laboratory.weigh',
        recordIds,
        detail: { kind, level, files: 'check', isComplete: files.isComplete, setting: reference.settingId },
      });
      return files;
    });
  }
}
