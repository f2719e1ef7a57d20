import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { TenantDb, type Tx } from '../../../../platform/database/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { AuditTrail } from '../../../access/audit/index.js';
import { IdentifyTogether, type GatheredTogether, type JointPairWord } from '../../../laboratory/index.js';
import { AttachmentRepository } from '../persistence/attachment.repository.js';
import { JointRoundRepository, type JointRound } from '../persistence/joint-round.repository.js';
import { ReadJointStatus } from './read-joint-status.js';

/**
 * The worker's part of a joint identification of several institutions. Killed, it begins anew: nothing is
 * kept before all of it is.
 */
@Injectable()
export class ReckonRound {
  constructor(
    private readonly db: TenantDb,
    private readonly rounds: JointRoundRepository,
    private readonly attachments: AttachmentRepository,
    private readonly standing: ReadJointStatus,
    private readonly together: IdentifyTogether,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async reckon(roundId: string): Promise<void> {
    const begun = await this.db.transact(PLATFORM, (tx) => this.begin(tx, roundId));
    if (!begun) return;
    const words = this.together.words(begun.gathered);
    await this.db.transact(PLATFORM, (tx) => this.keep(tx, begun.round, begun.gathered, words));
  }

  /**
   * Records that their owners have attached, of institutions that have accepted this reckoning and have not
   * thought better of it since.
   */
  private async begin(tx: Tx, roundId: string) {
    const round = await this.rounds.byId(tx, roundId);
    if (!round || round.state === 'done' || round.state === 'refused') return undefined;
    await this.rounds.begin(tx, roundId);
    const accepting = await this.standing.accepting(tx, round.eventId);
    const parties = round.partyIds.filter((id) => accepting.has(id));
    const attached = await this.attachments.ofEvent(tx, round.eventId);
    const recordIds = attached.flatMap(({ recordId, institutionId }) =>
      parties.includes(institutionId) ? [recordId] : [],
    );
    return { round, gathered: await this.together.gather(tx, recordIds) };
  }

  private async keep(
    tx: Tx,
    round: JointRound,
    { inputs, owners, reference: { settingId } }: GatheredTogether,
    words: readonly JointPairWord[] | undefined,
  ): Promise<void> {
    const state = words ? 'done' : 'refused';
    await this.rounds.finish(tx, round.id, { state, inputs, settingId, finishedAt: this.clock.now() });
    for (const pair of words ?? [])
      await this.rounds.addWord(tx, round.id, pair, [
        owners.get(pair.reportId) ?? '',
        owners.get(pair.remainsId) ?? '',
      ]);
    await this.audit.record(tx, {
      ...{ actor: PLATFORM, action: 'events.reckon', recordIds: inputs.map(([id]) => id) },
      detail: { eventId: round.eventId, roundId: round.id },
    });
  }
}
