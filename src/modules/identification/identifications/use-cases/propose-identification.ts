import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { asList, type ExchangeRecord } from '../../../../kernel/contract/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { mayInState, type Actor } from '../../../access/accounts/index.js';
import { ChangeMatch, Duties, IdentifiedMatches, type MatchVersion } from '../../../review/matches/index.js';
import { FamilyLinks, RecordStore } from '../../../records/records/index.js';
import {
  AlreadyProposed,
  AuthorityMissing,
  KindNotIdentified,
  MethodsNotEnough,
  NotInConfirmation,
} from '../domain/identification.errors.js';
import { confirmationDuty } from '../domain/identification-state.js';
import { areEnough, needsJoint, type Method } from '../domain/methods.js';
import { IdentificationRepository, type Identification } from '../persistence/identification.repository.js';
import { IdentificationAccess } from './identification-access.js';

/** Working days in which each institution is to confirm, or to say why not. */
const CONFIRMATION_DAYS = 15;

export interface ProposedIdentification {
  readonly methods: readonly Method[];
  /** Authority that is competent to rule: an institution, or in words. */
  readonly authority: string;
  /** Reference of where the report stands; it can follow with a confirmation. */
  readonly reportReference: string | undefined;
  /** Further matches that are identified together with this one. */
  readonly jointWith: readonly string[];
}

type Work = Parameters<ChangeMatch['within']>[4];

/**
 * Proposes an identification once both sides hold a match to be plausible: one of them lays out by what, and
 * by whom, the two are to be one person.
 */
@Injectable()
export class ProposeIdentification {
  constructor(
    private readonly change: ChangeMatch,
    private readonly matches: IdentifiedMatches,
    private readonly records: RecordStore,
    private readonly families: FamilyLinks,
    private readonly identifications: IdentificationRepository,
    private readonly identificationAccess: IdentificationAccess,
    private readonly duties: Duties,
    private readonly clock: Clock,
  ) {}

  /**
   * @param key made by the client; the same proposal with the same key is answered and not made twice
   * @returns the identification
   */
  async propose(
    actor: Actor,
    match: MatchVersion,
    proposed: ProposedIdentification,
    key?: string,
  ): Promise<string> {
    const work = this.workOf(actor, randomUUID(), proposed);
    const sent = { key, request: proposed };
    const { identificationId = '' } = await this.change.change(
      actor,
      'identifications.propose',
      match,
      work,
      sent,
    );
    return String(identificationId);
  }

  /**
   * Proposes one of several that are proposed together, or none of them: within an action that is guarded
   * itself.
   */
  async within(
    tx: Tx,
    actor: Actor,
    match: MatchVersion,
    proposed: ProposedIdentification,
  ): Promise<Pick<Identification, 'id' | 'institutionA' | 'institutionB'>> {
    const id = randomUUID();
    await this.change.within(tx, actor, 'identifications.propose', match, this.workOf(actor, id, proposed));
    const added = await this.identifications.byId(tx, id);
    if (!added) throw new NotFound();
    return added;
  }

  private workOf(actor: Actor, id: string, proposed: ProposedIdentification): Work {
    return async (tx, storedMatch) => {
      const { kind, recordA, recordB, institutionA, institutionB, state } = storedMatch;
      if (kind !== 'identification' && kind !== 'living') throw new KindNotIdentified(kind);
      if (await this.identifications.standingOf(tx, storedMatch.id)) throw new AlreadyProposed();
      if (!mayInState('identifications.propose', state)) throw new NotInConfirmation(state);
      const methods = [...new Set(proposed.methods)];
      if (!areEnough(kind, methods)) throw new MethodsNotEnough(methods);
      const authority = proposed.authority.trim();
      if (!authority) throw new AuthorityMissing();
      const jointWith = [...new Set(proposed.jointWith)];
      if ((await this.matches.shownOf(tx, actor, jointWith)).length < jointWith.length) throw new NotFound();
      await this.identifications.add(tx, {
        ...{ id, kind, recordA, recordB, institutionA, institutionB, methods, authority, jointWith },
        hypothesisId: storedMatch.id,
        reportReference: proposed.reportReference?.trim() || null,
        needsJoint: needsJoint(methods, await this.isOfFamily(tx, recordA), jointWith.length > 0),
        proposedAt: this.clock.now(),
      });
      await this.identificationAccess.step(tx, actor, id, { what: 'proposed' });
      await this.duties.open(tx, confirmationDuty(id), [institutionA, institutionB], CONFIRMATION_DAYS);
      return { identificationId: id, methods: methods.join(' ') };
    };
  }

  private async isOfFamily(tx: Tx, reportId: string): Promise<boolean> {
    const [report] = await this.records.asTheyStand(tx, [reportId]);
    if (report === undefined) return false;
    return missesOthers(report.content) || this.families.hasOthers(tx, report);
  }
}

/** Tells whether a report says that others of the same family are missing too. */
function missesOthers(record: ExchangeRecord): boolean {
  if (record.recordType !== 'report') return false;
  const linked = (record.linkedReports ?? []).some(({ why }) => why === 'same_family');
  return linked || asList(record.pedigree?.missing ?? []).length > 1;
}
