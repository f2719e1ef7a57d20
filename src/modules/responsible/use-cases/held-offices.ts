import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import type { Actor } from '../../access/accounts/index.js';
import { officeAsHeld, type OfficeAsHeld, type RoutedSubject } from '../domain/routed-office.js';
import { RoutedOfficeRepository } from '../persistence/routed-office.repository.js';
import { KnownMatches } from './known-matches.js';

/** The offices of a report or match, as far as the holder of one of its records may know of them now. */
@Injectable()
export class HeldOffices {
  constructor(
    private readonly offices: RoutedOfficeRepository,
    private readonly matches: KnownMatches,
  ) {}

  /** Returns none for whoever holds no record of it, as for what is not there. */
  async ofSubject(tx: Tx, actor: Actor, subject: RoutedSubject): Promise<OfficeAsHeld[]> {
    const { institutionId } = actor;
    if (institutionId === undefined) return [];
    const rows = await this.offices.ofSubject(tx, subject);
    const held = rows.flatMap((row) => officeAsHeld(row, institutionId) ?? []);
    return held.length > 0 && (await this.knows(tx, actor, subject)) ? held : [];
  }

  /** Throws `NotFound` for an office of which the actor may not know. */
  async one(tx: Tx, actor: Actor, id: string): Promise<OfficeAsHeld> {
    const row = await this.offices.byId(tx, id);
    if (!row) throw new NotFound();
    const subject = { kind: row.subjectKind, id: row.subjectId };
    const held = (await this.ofSubject(tx, actor, subject)).find((one) => one.row.id === id);
    if (!held) throw new NotFound();
    return held;
  }

  private async knows(tx: Tx, { institutionId, purpose }: Actor, subject: RoutedSubject): Promise<boolean> {
    if (subject.kind === 'report') return true;
    return (await this.matches.of(tx, institutionId ?? '', purpose, [subject.id])).has(subject.id);
  }
}
