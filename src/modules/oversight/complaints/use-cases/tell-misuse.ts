import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { Log } from '../../../../platform/logging/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { DUTY_OPENED, InstitutionDirectory } from '../../../institutions/index.js';
import { MisuseSignals } from '../../../access/misuse/index.js';
import { whomToTell } from '../domain/whom-to-tell.js';

/** By then somebody has looked at it: soon enough that its mail waits for no bundle. */
const LOOK_WITHIN_MS = 4 * 3_600_000;

/** Tells owners and oversight of misuse, each as a duty of its own: inbox, mail and webhooks follow. Done again, it changes nothing. */
@Injectable()
export class TellMisuse {
  constructor(
    private readonly guarded: Guarded,
    private readonly signals: MisuseSignals,
    private readonly institutions: InstitutionDirectory,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly log: Log,
    private readonly clock: Clock,
  ) {}

  async tell(signalId: string): Promise<void> {
    await this.guarded.perform(PLATFORM, 'misuse.tell', [], async (tx) => {
      const signal = await this.signals.byId(tx, signalId);
      if (!signal || signal.toldOversightAt || signal.toldOwnerAt) return;
      const all = await this.institutions.all(tx);
      const { owners, oversight } = whomToTell(signal.institutionId, signal.ownerIds, all);
      const now = this.clock.now();
      const dueAt = new Date(now.getTime() + LOOK_WITHIN_MS).toISOString();
      for (const { id: institutionId } of [...oversight, ...owners]) {
        const payload = { kind: 'misuse', subjectId: signalId, dueAt } as const;
        await this.outbox.put(tx, { name: DUTY_OPENED, payload, institutionId });
      }
      const told = { oversight: oversight.map(({ id }) => id), owners: owners.length > 0 };
      await this.signals.told(tx, signalId, told, now);
      const detail = {
        signal: signalId,
        rule: signal.rule,
        owners: owners.length,
        oversight: oversight.length,
      };
      await this.audit.record(tx, { actor: PLATFORM, action: 'misuse.tell', detail });
      // An installation without a body of oversight has nobody who is told of what touches no record.
      if (owners.length + oversight.length === 0)
        this.log.failure(
          { fact: 'misuse.nobody_told', signal: signalId },
          new Error('Nobody watches over this installation.'),
        );
    });
  }
}
