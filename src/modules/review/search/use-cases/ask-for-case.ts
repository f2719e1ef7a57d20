import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { TenantDb, type Tx } from '../../../../platform/database/index.js';
import { DomainError, NotFound } from '../../../../platform/errors/index.js';
import {
  isAllowed,
  requireInRelation,
  requireMayDeclare,
  type Actor,
} from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { DisclosurePolicy } from '../../disclosure/index.js';
import { InstitutionDirectory } from '../../../institutions/index.js';
import { QueryLog } from '../../../access/misuse/index.js';
import { ReadCandidates, type ShownCandidate } from '../../matches/index.js';
import { permissionFor, wishOf } from '../../../access/consent/index.js';
import { READING_OF, RecordStore, type StoredRecord } from '../../../records/records/index.js';
import { CaseQuestionRepository, type CaseQuestion } from '../persistence/case-question.repository.js';
import type { SearchPurpose } from './federated-search.js';
import { whomCaseAsks, type CaseAsked } from './whom-case-asks.js';

export class CaseNotPermitted extends DomainError {
  constructor() {
    super('SEARCH.CASE_NOT_PERMITTED', 'conflict', {}, 'purpose');
  }
}

export interface CaseSearchAnswer extends Pick<CaseQuestion, 'recordId' | 'version' | 'askedAt'> {
  /** True where the question was asked of this version today before: told is what was there then. */
  readonly isRepeated: boolean;
  readonly candidates: readonly ShownCandidate[];
  readonly institutions: readonly CaseAsked[];
}

/** Most candidates that are told: as many as one page of the record's own list. */
const MOST_TOLD = 100;

/**
 * Asks all institutions for a filed case. The case asks all institutions: the question is an own record, for
 * a purpose that it permits, and nothing is typed in. What comparison holds for it is told as the viewer may
 * see it, once a version and day, so that asking again tells of no change.
 */
@Injectable()
export class AskForCase {
  constructor(
    private readonly guarded: Guarded,
    private readonly db: TenantDb,
    private readonly records: RecordStore,
    private readonly candidates: ReadCandidates,
    private readonly asked: CaseQuestionRepository,
    private readonly institutions: InstitutionDirectory,
    private readonly disclosurePolicy: DisclosurePolicy,
    private readonly audit: AuditTrail,
    private readonly questions: QueryLog,
    private readonly clock: Clock,
  ) {}

  async ask(actor: Actor, recordId: string, purpose: SearchPurpose): Promise<CaseSearchAnswer> {
    const now = this.clock.now();
    const day = now.toISOString().slice(0, 10);
    const { record, before } = await this.guarded.perform(actor, 'search.read', [recordId], async (tx) => {
      requireInRelation(actor, 'search.read', 'own');
      requireMayDeclare(actor.roles, purpose);
      const read = await this.records.read(tx, actor, 'search.read', recordId);
      if (!isAllowed(actor, READING_OF[read.recordType], 'own')) throw new NotFound();
      if (!isPermitted(read, purpose, now.toISOString())) throw new CaseNotPermitted();
      const { version } = read;
      return { record: read, before: await this.asked.of(tx, { recordId, version, day }) };
    });
    const all = await this.candidates.of({ ...actor, purpose }, recordId, {
      ...{ kind: undefined, limit: MOST_TOLD, unconfirmedOnly: false },
    });
    const { version, institutionId } = record;
    const { answered, institutions } = await this.db.transact(actor, async (tx) => {
      const asking = { recordId, version, day, institutionId, askedBy: actor.actorId, purpose, askedAt: now };
      if (!before) await this.asked.put(tx, { ...asking, candidates: all.map(keyOf) });
      await this.questions.note(tx, actor, {
        kind: 'case_question',
        caseId: recordId,
        own: [recordId],
        hits: all.length,
      });
      const detail = { case: recordId, version, repeated: before !== undefined };
      await this.audit.record(tx, { actor, action: 'search.read', purpose, recordIds: [recordId], detail });
      return {
        answered: before ?? (await this.asked.of(tx, asking)),
        institutions: await this.whom(tx, record, purpose),
      };
    });
    const then = new Set(answered?.candidates);
    return {
      ...{ recordId, version, askedAt: answered?.askedAt ?? now },
      isRepeated: before !== undefined,
      candidates: all.filter((one) => then.has(keyOf(one))),
      institutions,
    };
  }

  private async whom(tx: Tx, record: StoredRecord, purpose: SearchPurpose): Promise<readonly CaseAsked[]> {
    const all = await this.institutions.all(tx);
    const asker = all.find(({ id }) => id === record.institutionId);
    if (!asker) throw new NotFound();
    const disclosure = await this.disclosurePolicy.open(tx, { institutionId: asker.id, purpose }, [
      record.id,
    ]);
    return whomCaseAsks(all, { asker, record }, disclosure);
  }
}

const keyOf = ({ pair: { kind, a, b } }: ShownCandidate): string => `${kind} ${a} ${b}`;

/**
 * Tells whether a record may be asked with: its family or the person permits it; of remains nobody has to.
 */
function isPermitted(
  { content, withdrawn, wishDecidedBy }: StoredRecord,
  purpose: SearchPurpose,
  now: string,
): boolean {
  if (withdrawn) return false;
  if (content.recordType === 'remains') return true;
  if (content.recordType === 'living') return wishOf(content, wishDecidedBy, now) === 'yes';
  return permissionFor(purpose, content.consents ?? [], content.recordedAt, now) !== undefined;
}
