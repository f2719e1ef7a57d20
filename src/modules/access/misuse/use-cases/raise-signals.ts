import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { ActorDirectory } from '../../accounts/index.js';
import { beginOf } from '../domain/budgets.js';
import { settledKey, type MisuseFinding } from '../domain/rules.js';
import { MISUSE_SIGNALLED } from '../events.js';
import { SignalRepository, type NewSignal } from '../persistence/signal.repository.js';

/** Writes down what the rules have seen: the signal, the stop, the end of the sessions, and the event that has it told; all in one transaction. */
@Injectable()
export class RaiseSignals {
  constructor(
    private readonly signals: SignalRepository,
    private readonly actors: ActorDirectory,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * @param settled until when, by rule and account or institution, what was asked is judged or reopened
   * @returns ids of what was not told before
   */
  async ofFindings(
    tx: Tx,
    institutionId: string,
    findings: readonly MisuseFinding[],
    settled: ReadonlyMap<string, Date>,
  ): Promise<string[]> {
    const ids: string[] = [];
    for (const finding of findings) {
      const at = settled.get(settledKey(finding.rule, finding.actorId ?? institutionId));
      const last = finding.entries.reduce((latest, one) => Math.max(latest, one.at.getTime()), 0);
      if (at && at.getTime() >= last) continue;
      const [id] = await this.all(tx, [this.signalOf(finding, institutionId, at)]);
      if (id === undefined) continue;
      ids.push(id);
      if (finding.stops) await this.endSessions(tx, finding);
    }
    return ids;
  }

  async all(tx: Tx, signals: readonly NewSignal[]): Promise<string[]> {
    const ids: string[] = [];
    for (const signal of signals) {
      const id = await this.signals.add(tx, signal);
      if (id === undefined) continue;
      ids.push(id);
      await this.outbox.put(tx, { name: MISUSE_SIGNALLED, payload: { signalId: id } });
    }
    return ids;
  }

  /** A stolen session ends with it; whoever signs in anew goes on with their own work, and is refused answers. */
  private async endSessions(tx: Tx, { actorId, entries }: MisuseFinding): Promise<void> {
    const accounts = actorId === undefined ? entries.map((one) => one.actorId) : [actorId];
    for (const account of new Set(accounts)) await this.actors.endSessions(tx, account);
  }

  private signalOf(
    { rule, actorId, entries, stops }: MisuseFinding,
    institutionId: string,
    settledAt: Date | undefined,
  ): NewSignal {
    const now = this.clock.now();
    // What was told and has not gone on since is not told again when another day begins.
    const last = entries.reduce((latest, { at }) => (at > latest ? at : latest), entries[0]?.at ?? now);
    const key = settledKey(rule, actorId ?? institutionId);
    // What is done after the questions were reopened is another finding than what had stopped them on the same day.
    const since = settledAt ? ` after ${settledAt.toISOString()}` : '';
    // What was told of and goes on is told of again when it ends the questions.
    const stopped = (rule === 'R1' || rule === 'R7') && stops ? ' stop' : '';
    return {
      pattern: `${key} ${beginOf('day', last).toISOString().slice(0, 10)}${since}${stopped}`,
      ...{ rule, severity: stops ? 'stop' : 'alarm', actorId, institutionId, at: now },
      entries: entries.map(({ id }) => id),
      objects: [...new Set(entries.flatMap(({ objects }) => objects))],
    };
  }
}
