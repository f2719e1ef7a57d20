import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { Duties, IdentifiedMatches } from '../../../review/matches/index.js';
import { MoveCase } from '../../../records/reports/index.js';
import { CaseRests } from '../domain/identification.errors.js';
import { occasionOf } from '../domain/identification-state.js';
import type { Identification } from '../persistence/identification.repository.js';

/** Working days in which a family is to be told. */
const TELLING_DAYS = 5;
/** Working days after the planned day in which the telling is to be written down. */
const PLANNED_DAYS = 1;

type IdentifiedMatch = Parameters<IdentifiedMatches['identified']>[1];

/**
 * Follows what an identification brings about: for its match, for the search of the family, and whom it is a
 * duty to tell.
 */
@Injectable()
export class FollowIdentification {
  constructor(
    private readonly matches: IdentifiedMatches,
    private readonly cases: MoveCase,
    private readonly duties: Duties,
  ) {}

  /**
   * Follows a confirmation. Somebody found alive is not told of before that person has said what may be told;
   * the search ends all the same.
   */
  async confirmed(tx: Tx, identification: Identification, match: IdentifiedMatch): Promise<void> {
    await this.matches.identified(tx, match);
    const isAlive = identification.kind === 'living';
    const moved = await this.cases.move(
      tx,
      identification.recordA,
      isAlive ? 'locateAliveNoContact' : 'locateDeceased',
    );
    if (moved && !moved.isThere) throw new CaseRests(moved.state);
    if (!isAlive || mayBeTold(identification)) await this.toTell(tx, identification);
  }

  /**
   * Follows a doubt. The identification is examined again: nothing is told of it meanwhile, and what it had
   * settled is open.
   */
  async doubted(tx: Tx, identification: Identification): Promise<void> {
    await this.matches.setSettles(tx, identification.hypothesisId, false);
    await this.notToTell(tx, identification);
  }

  /**
   * Follows a second examination after which it stands. Whoever has not been told yet is told of the
   * identification itself.
   */
  async reaffirmed(tx: Tx, identification: Identification): Promise<void> {
    await this.matches.setSettles(tx, identification.hypothesisId, true);
    if (mayBeTold(identification)) await this.toTell(tx, identification);
  }

  /** The search goes on, both sides look at the match afresh, and a family that was told is told again. */
  async revoked(tx: Tx, identification: Identification, wasTold: boolean): Promise<void> {
    await this.matches.reopen(tx, identification.hypothesisId);
    await this.cases.move(tx, identification.recordA, 'reopen');
    if (wasTold) await this.toTell(tx, identification);
  }

  /** Whoever was found alive lets the family know where. */
  async allowsContact(tx: Tx, { recordA }: Identification): Promise<void> {
    await this.cases.move(tx, recordA, 'locateAlive');
  }

  /**
   * Follows what a person found alive allows: the family's institution is to tell from then on, or not any
   * more.
   */
  async allowed(tx: Tx, before: Identification, isAllowed: boolean): Promise<void> {
    if (isAllowed && !mayBeTold(before) && occasionOf(before.state)) await this.toTell(tx, before);
    if (!isAllowed && mayBeTold(before)) await this.notToTell(tx, before);
  }

  async toTell(tx: Tx, { id, institutionA, recordA: reportId }: Identification): Promise<void> {
    await this.duties.open(
      tx,
      { kind: 'tell_family', subjectId: id, reportId },
      [institutionA],
      TELLING_DAYS,
    );
  }

  /** Follows a plan to tell: the duty is late from the next working day on. */
  async planned(tx: Tx, { id, institutionA }: Identification, from: Date): Promise<void> {
    const duty = { kind: 'tell_family', subjectId: id } as const;
    await this.duties.openAfter(tx, duty, institutionA, from, PLANNED_DAYS);
  }

  async notToTell(tx: Tx, { id, institutionA }: Identification): Promise<void> {
    await this.duties.close(tx, { kind: 'tell_family', subjectId: id }, [institutionA]);
  }
}

/**
 * Tells whether a family may be told at all: of the dead always, of somebody found alive as far as that
 * person allows.
 */
export function mayBeTold({ kind, allows }: Pick<Identification, 'kind' | 'allows'>): boolean {
  return kind !== 'living' || allows === 'whereabouts' || allows === 'only_alive';
}
