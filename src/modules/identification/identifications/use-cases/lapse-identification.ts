import { Injectable } from '@nestjs/common';
import { PLATFORM } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { Duties, IdentifiedMatches } from '../../../review/matches/index.js';
import { confirmationDuty, maySay } from '../domain/identification-state.js';
import { IdentificationRepository } from '../persistence/identification.repository.js';
import { IdentificationAccess } from './identification-access.js';

/**
 * Ends an identification that is not confirmed yet with its match: a family has withdrawn, a consent has
 * ended, a side has thought again. What is confirmed stands. Runs twice without harm.
 */
@Injectable()
export class LapseIdentification {
  constructor(
    private readonly guarded: Guarded,
    private readonly matches: IdentifiedMatches,
    private readonly identifications: IdentificationRepository,
    private readonly identificationAccess: IdentificationAccess,
    private readonly duties: Duties,
    private readonly audit: AuditTrail,
  ) {}

  async lapse(matchId: string): Promise<void> {
    await this.guarded.perform(PLATFORM, 'identifications.lapse', [], async (tx) => {
      const standing = await this.identifications.standingOf(tx, matchId);
      if (!standing || !maySay(standing.state, 'lapse')) return;
      if ((await this.matches.stateOf(tx, matchId)) === 'in_confirmation') return;
      const { id, institutionA, institutionB, recordA, recordB } = standing;
      await this.identificationAccess.step(tx, PLATFORM, id, { what: 'lapsed', change: { state: 'lapsed' } });
      await this.duties.close(tx, confirmationDuty(id), [institutionA, institutionB]);
      await this.audit.record(tx, {
        actor: PLATFORM,
        action: 'identifications.lapse',
        recordIds: [recordA, recordB],
        detail: { identificationId: id },
      });
    });
  }
}
