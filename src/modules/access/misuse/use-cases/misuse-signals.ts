import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { QueryLogRepository, type AskedFigure } from '../persistence/query-log.repository.js';
import {
  SignalRepository,
  type MisuseSignalRow,
  type SignalReader,
  type SignalVerdict,
} from '../persistence/signal.repository.js';

export interface By {
  readonly actorId: string;
  readonly institutionId: string;
  readonly at: Date;
}

/** Signals and counts for who watches; whoever calls asks the policy and writes the log. */
@Injectable()
export class MisuseSignals {
  constructor(
    private readonly signals: SignalRepository,
    private readonly queries: QueryLogRepository,
  ) {}

  async byId(tx: Tx, id: string): Promise<MisuseSignalRow | undefined> {
    return this.signals.byId(tx, id);
  }

  async page(
    tx: Tx,
    before: number,
    limit: number,
    reader: SignalReader,
  ): Promise<readonly MisuseSignalRow[]> {
    return this.signals.page(tx, before, limit, reader);
  }

  async figures(tx: Tx, since: Date): Promise<readonly AskedFigure[]> {
    return this.queries.figures(tx, since);
  }

  async told(
    tx: Tx,
    id: string,
    to: { readonly oversight: readonly string[]; readonly owners: boolean },
    at: Date,
  ): Promise<void> {
    await this.signals.told(tx, id, to.oversight, to.owners, at);
  }

  /** @returns whether it was open until now */
  async judge(tx: Tx, id: string, verdict: SignalVerdict, { actorId, at }: By): Promise<boolean> {
    return this.signals.judge(tx, id, verdict, actorId, at);
  }

  async askToReopen(tx: Tx, id: string, { actorId, institutionId, at }: By): Promise<void> {
    await this.signals.askToReopen(tx, id, actorId, institutionId, at);
  }

  async reopen(tx: Tx, id: string, { actorId, institutionId, at }: By): Promise<void> {
    await this.signals.reopen(tx, id, actorId, institutionId, at);
  }
}
