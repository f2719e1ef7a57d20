import { Injectable } from '@nestjs/common';
import { CONSENT_PURPOSE, type ExchangeRecord } from '../../../../kernel/contract/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { requireInRelation, requireOnRecord, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import type { HandlingCode } from '../../../review/disclosure/index.js';
import { ReadMatches } from '../../../review/matches/index.js';
import { InstitutionDirectory } from '../../../institutions/index.js';
import { consentStatus } from '../../../access/consent/index.js';
import { READING_OF, RecordStore } from '../../../records/records/index.js';
import { ReadTransmissions } from '../../../identification/referrals/index.js';
import {
  FormOfWithdrawn,
  HandlingIsTheOwners,
  HandlingNeedsNote,
  NoFormOfTheLiving,
} from '../domain/form.errors.js';
import { blocksOf, type FormRedaction } from '../domain/form.js';
import { permittedGenetics } from '../domain/permitted-genetics.js';
import type { Form, FormHandling } from '../domain/whole-form.js';

/** Handling of a form, as the owner of the record asks for it; of another's form, its owner has said it. */
export interface AskedHandling {
  readonly handling?: HandlingCode | undefined;
  readonly handlingNote?: string | undefined;
}

/** Parts of another's record that are shown, however it came. */
interface Shown {
  readonly recordType: string;
  readonly code: string;
  readonly owner: { readonly code: string; readonly name: string };
  readonly level: number;
  readonly content: Readonly<Record<string, unknown>> | undefined;
  readonly redactions: readonly FormRedaction[];
  readonly handling: FormHandling;
  readonly recordIds: readonly string[];
}

/**
 * Forms in the order of INTERPOL's blocks: a report as the one before death, remains as the one after it. One's own record stands on
 * it whole, without the profiles that the family does not permit to be used; another's as far as its level shows it. What is not shown
 * is named. Throws `NotFound` for what the actor may not see, `FormOfWithdrawn`, `NoFormOfTheLiving`.
 */
@Injectable()
export class WriteForm {
  constructor(
    private readonly guarded: Guarded,
    private readonly records: RecordStore,
    private readonly institutions: InstitutionDirectory,
    private readonly matches: ReadMatches,
    private readonly transmissions: ReadTransmissions,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Of an own record; the operator of the installation stands in for its owner. */
  async ofRecord(actor: Actor, recordId: string, asked: AskedHandling = {}): Promise<Form> {
    return this.guarded.perform(actor, 'forms.read', [recordId], async (tx) => {
      const record = await this.records.read(tx, actor, 'forms.read', recordId);
      const kind = kindOf(record.recordType);
      requireOnRecord(actor, READING_OF[record.recordType], record.institutionId);
      if (record.withdrawn || record.emptiedAt) throw new FormOfWithdrawn();
      const handling = handlingOf(asked);
      const owner = await this.institutions.byId(tx, record.institutionId);
      if (!owner) throw new NotFound();
      const madeAt = this.clock.now();
      const { content, redactions } = ownContent(record.content, madeAt.toISOString());
      return {
        ...{ kind, recordCode: record.code, owner: { code: owner.code, name: owner.name } },
        ...{ isOwn: true, level: 4, purpose: actor.purpose, handling, madeAt, redactions },
        blocks: blocksOf(kind, content, redactions),
        permits: permitsOf(record.content, madeAt.toISOString()),
      };
    });
  }

  /** Of one side of a match, at the level at which the actor sees it. */
  async ofMatch(actor: Actor, matchId: string, side: 'a' | 'b', asked: AskedHandling = {}): Promise<Form> {
    const view = await this.matches.one(actor, matchId);
    const { own, card, level, content, handling, redactions } = view[side];
    if (!card) throw new NotFound();
    if (own) return this.ofRecord(actor, card.recordId, asked);
    const { storedMatch } = view;
    return this.ofAnother(actor, asked, {
      ...{ recordType: card.recordType, code: card.code, level, content },
      owner: { code: card.institutionCode, name: card.institutionName },
      redactions: redactions.map((one) => (content ? one : { path: '', reason: one.reason })),
      handling: handling ?? USUAL,
      recordIds: [side === 'a' ? storedMatch.recordA : storedMatch.recordB],
    });
  }

  /** Of a report that was passed on, for its receiver; whoever sent it has the report itself. */
  async ofTransmission(actor: Actor, transmissionId: string, asked: AskedHandling = {}): Promise<Form> {
    const { transmission, from, shown } = await this.transmissions.one(actor, transmissionId);
    const { recordId, institutionId } = transmission;
    if (actor.institutionId === institutionId) return this.ofRecord(actor, recordId, asked);
    if (!shown) throw new NotFound();
    const { content, redactions } = shown;
    return this.ofAnother(actor, asked, {
      ...{ recordType: 'report', code: String(content.id), owner: { code: from.code, name: from.name } },
      ...{ level: 4, content, redactions, handling: USUAL, recordIds: [recordId] },
    });
  }

  private async ofAnother(actor: Actor, asked: AskedHandling, shown: Shown): Promise<Form> {
    const { recordType, code, owner, level, content, redactions, handling, recordIds } = shown;
    const kind = kindOf(recordType);
    if (asked.handling !== undefined || asked.handlingNote !== undefined) throw new HandlingIsTheOwners();
    return this.guarded.perform(actor, 'forms.read', recordIds, async (tx) => {
      requireInRelation(actor, 'forms.read', 'party');
      await this.audit.record(tx, { actor, action: 'forms.read', recordIds, detail: { level } });
      return {
        ...{ kind, recordCode: code, owner, isOwn: false, level, purpose: actor.purpose, handling },
        ...{ madeAt: this.clock.now(), redactions, permits: undefined },
        blocks: blocksOf(kind, content, redactions),
      };
    });
  }
}

const USUAL: FormHandling = { code: 'H0', note: undefined };

function kindOf(recordType: string): Form['kind'] {
  if (recordType === 'living') throw new NoFormOfTheLiving();
  return recordType === 'report' ? 'ante_mortem' : 'post_mortem';
}

function handlingOf({ handling = 'H0', handlingNote }: AskedHandling): FormHandling {
  const note = handlingNote?.trim() || undefined;
  if (handling === 'H3' && note === undefined) throw new HandlingNeedsNote();
  return { code: handling, note };
}

function ownContent(
  record: ExchangeRecord,
  now: string,
): {
  readonly content: Readonly<Record<string, unknown>>;
  readonly redactions: readonly FormRedaction[];
} {
  if (record.recordType !== 'report') return { content: { ...record }, redactions: [] };
  const { report, redactions } = permittedGenetics(record, now);
  return { content: { ...report }, redactions };
}

function permitsOf(record: ExchangeRecord, now: string): Form['permits'] {
  if (record.recordType !== 'report') return undefined;
  const { consents = [], recordedAt } = record;
  return CONSENT_PURPOSE.words.map((purpose) => ({
    purpose,
    state: consentStatus(purpose, consents, recordedAt, now).state,
  }));
}
