import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/index.js';
import { AuditTrail, Guarded } from '../../audit/index.js';
import { KinshipSettings } from '../../forensic-bank/index.js';
import { checkFiles, type CheckFiles } from '../domain/check-case.js';
import { explained, NothingToCheck } from '../domain/laboratory.errors.js';
import { PairDesk } from './pair-desk.js';

/** Below this level nothing is told locus by locus, and a file to compute with would be. */
const LEAST_LEVEL = 3;

/** Writes a match down so that others can compute its number again. The file holds profiles of the own side: the audit says so. */
@Injectable()
export class WriteCheck {
  constructor(
    private readonly guarded: Guarded,
    private readonly desk: PairDesk,
    private readonly settings: KinshipSettings,
    private readonly audit: AuditTrail,
  ) {}

  async run(actor: Actor, matchId: string): Promise<CheckFiles> {
    return this.guarded.run(actor, 'laboratory.weigh', [matchId], async (tx) => {
      const { kind, a, b, own, level, isBarred, recordIds } = await this.desk.ofMatch(tx, actor, matchId);
      const reference = await this.settings.current(tx);
      const isShown = !isBarred && (own.length === 2 || level >= LEAST_LEVEL);
      const files = isShown ? explained(() => checkFiles({ kind, a, b, own, reference })) : undefined;
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
