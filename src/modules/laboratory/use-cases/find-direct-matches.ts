import { Injectable } from '@nestjs/common';
import type { ExchangeRecord } from '../../../kernel/contract/index.js';
import type { KinshipBasis } from '../../../kernel/genetics/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import type { Actor } from '../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../access/audit/index.js';
import { KinshipSettings, type KinshipReference } from '../../records/forensic-bank/index.js';
import { DisclosurePolicy, WORD_LEVEL, type DisclosureLevel } from '../../review/disclosure/index.js';
import { dnaPairKey, DnaVerdicts, typedPeople, withoutInadmissible } from '../../matching/kinship/index.js';
import { ComparisonPolicy } from '../../matching/runs/index.js';
import { InstitutionDirectory, type Institution } from '../../institutions/index.js';
import { QueryLog, type LoggedQuestion as LoggedQuestion } from '../../access/misuse/index.js';
import { RecordStore, type StoredRecord } from '../../records/records/index.js';
import { basisOf } from '../../matching/kinship/index.js';
import { callsOf } from '../../matching/kinship/index.js';
import { directMatches, isHit, type DirectMatch } from '../domain/direct-matches.js';
import { explained, NotTyped } from '../domain/laboratory.errors.js';
import { ownSamples } from '../../matching/kinship/index.js';
import { TypedBank } from './typed-bank.js';

export interface FoundRemains {
  readonly isOwn: boolean;
  readonly level: DisclosureLevel;
  readonly recordId: string;
  readonly code: string;
  readonly institution: string;
  /** Figures of how the two agree; of one's own remains alone. */
  readonly figures: Omit<DirectMatch, 'at'> | undefined;
}

export interface DirectView {
  /** Number of own typed remains that were compared: how many others have, nobody is told. */
  readonly compared: number;
  readonly matches: readonly FoundRemains[];
  readonly reference: KinshipReference;
}

/** Two remains with the samples that may be held against each other. */
interface Compared {
  readonly record: StoredRecord;
  /** The samples of the remains asked about, as far as this owner admits them. */
  readonly asked: ExchangeRecord;
  readonly other: ExchangeRecord;
  readonly owner: Institution;
  readonly isOwn: boolean;
  readonly level: DisclosureLevel;
}

interface Asked {
  readonly record: StoredRecord;
  readonly reference: KinshipReference;
  readonly basis: KinshipBasis;
}

/**
 * Finds other remains that may be of the same person as own remains, before any family is searched for them.
 */
@Injectable()
export class FindDirectMatches {
  constructor(
    private readonly guarded: Guarded,
    private readonly records: RecordStore,
    private readonly comparisonPolicy: ComparisonPolicy,
    private readonly disclosurePolicy: DisclosurePolicy,
    private readonly bank: TypedBank,
    private readonly settings: KinshipSettings,
    private readonly institutions: InstitutionDirectory,
    private readonly verdicts: DnaVerdicts,
    private readonly audit: AuditTrail,
    private readonly questions: QueryLog,
  ) {}

  async find(actor: Actor, recordId: string): Promise<DirectView> {
    return this.guarded.perform(actor, 'laboratory.match', [recordId], async (tx) => {
      const record = await this.records.read(tx, actor, 'laboratory.match', recordId);
      if (record.recordType !== 'remains') throw new NotFound();
      const compared = await this.comparable(tx, record);
      const reference = await this.settings.current(tx);
      const samples = [record.content, ...compared.map(({ other }) => other)].flatMap(ownSamples);
      const asked = { record, reference, basis: explained(() => basisOf(reference, samples)) };
      if (asked.basis.profileOf(ownSamples(record.content)).size === 0) throw new NotTyped();
      const own = compared.filter(({ isOwn }) => isOwn);
      const ownBasis = explained(() => basisOf(reference, [record.content, ...own.map(({ other }) => other)].flatMap(ownSamples))); // prettier-ignore
      const matches = [
        ...ownMatches({ ...asked, basis: ownBasis }, own),
        ...(await this.hits(
          tx,
          asked,
          compared.filter(({ isOwn }) => !isOwn),
        )),
      ];
      if (compared.some(({ isOwn }) => !isOwn))
        await this.questions.note(tx, actor, directlyAsked(recordId, matches));
      const recordIds = [recordId, ...matches.map((match) => match.recordId)];
      const detail = { compared: own.length, setting: reference.settingId };
      await this.audit.record(tx, { actor, action: 'laboratory.match', recordIds, detail });
      return { compared: own.length, matches, reference };
    });
  }

  /** Remains whose samples may be held against these, and whose hit may be seen. */
  private async comparable(tx: Tx, record: StoredRecord): Promise<Compared[]> {
    const rules = await this.comparisonPolicy.open(tx);
    const institutions = new Map((await this.institutions.all(tx)).map((one) => [one.id, one]));
    const disclosure = await this.disclosurePolicy.open(tx, { institutionId: record.institutionId });
    const own = institutions.get(record.institutionId);
    const found: Compared[] = [];
    for await (const one of this.bank.all(tx, ['remains'])) {
      const owner = institutions.get(one.institutionId);
      if (!own || !owner || one.id === record.id) continue;
      const [a, b] = inOrder(record, one);
      const view = disclosure.of({ kind: 'same_remains', a, b });
      if (!view || view.hasEnded || view.dnaLevel < WORD_LEVEL) continue;
      const usable = rules.usableSamples('same_remains', record, one);
      const isOwn = own.id === owner.id;
      const asked = isOwn ? usable.a : withoutInadmissible(usable.a, owner.admits);
      const other = isOwn ? usable.b : withoutInadmissible(usable.b, own.admits);
      const level = view.dnaLevel;
      if (ownSamples(other).length > 0) found.push({ record: one, asked, other, owner, isOwn, level });
    }
    return found;
  }

  /**
   * Finds hits among others' remains. It is told that they are of the same person, or nothing: a hit is kept,
   * and a near miss is none.
   */
  private async hits(tx: Tx, asked: Asked, compared: readonly Compared[]): Promise<FoundRemains[]> {
    const found: FoundRemains[] = [];
    const kept = await this.verdicts.kept(
      tx,
      compared.map((one) => pairOf(asked, one)),
    );
    const { id: recordId, content } = asked.record;
    const people = typedPeople(content, 'same_remains');
    const shared = await this.verdicts.sharedWith(tx, { recordId, kind: 'same_remains', people });
    for (const one of compared) {
      const isKnown = kept.has(dnaPairKey(pairOf(asked, one))) || shared.has(one.record.id);
      if (!isKnown && !isHitOf(asked, one)) continue;
      const told = await this.verdicts.settle(tx, {
        ...{ ...pairOf(asked, one), settingId: asked.reference.settingId },
        ...callsOfSides(asked, one),
        find: () => (isHitOf(asked, one) ? { word: 'supports', y: undefined, mt: undefined } : undefined),
      });
      if (told?.word === 'supports') found.push(shownOf(one, undefined));
    }
    return found.sort(byCode);
  }
}

/** Orders two records of one bank: the one that was registered first is `a`. */
function inOrder(one: StoredRecord, other: StoredRecord): readonly [StoredRecord, StoredRecord] {
  return one.seq < other.seq ? [one, other] : [other, one];
}

function pairOf({ record }: Asked, { record: found }: Compared) {
  const [a, b] = inOrder(record, found);
  return { kind: 'same_remains', recordA: a.id, recordB: b.id, toldTo: 'both' as const };
}

function callsOfSides({ record, basis }: Asked, { record: found, asked, other }: Compared) {
  const sideOf = (content: ExchangeRecord) => ({
    calls: callsOf(content, basis, false),
    people: typedPeople(content, 'same_remains'),
  });
  const [own, theirs] = [sideOf(asked), sideOf(other)];
  const isFirst = inOrder(record, found)[0] === record;
  const [a, b] = isFirst ? [own, theirs] : [theirs, own];
  const side = isFirst ? ('a' as const) : ('b' as const);
  return { side, callsA: a.calls, callsB: b.calls, peopleA: a.people, peopleB: b.people };
}

function isHitOf({ basis }: Asked, { asked, other }: Compared): boolean {
  const [profile, theirs] = [basis.profileOf(ownSamples(asked)), basis.profileOf(ownSamples(other))];
  return profile.size > 0 && explained(() => directMatches(profile, [theirs], basis)).some(isHit);
}

/**
 * Compares own samples, with their alleles alone beside the table: one that only others have would move the
 * figures.
 */
function ownMatches({ record, basis }: Asked, own: readonly Compared[]): FoundRemains[] {
  const bank = own.map(({ other }) => basis.profileOf(ownSamples(other)));
  const found = explained(() => directMatches(basis.profileOf(ownSamples(record.content)), bank, basis));
  return found.flatMap(({ at, ...figures }): FoundRemains[] => {
    const one = own[at];
    return one ? [shownOf(one, figures)] : [];
  });
}

function shownOf({ record, owner, level, isOwn }: Compared, figures: FoundRemains['figures']): FoundRemains {
  return { isOwn, level, recordId: record.id, code: record.code, institution: owner.code, figures };
}

const byCode = (one: FoundRemains, other: FoundRemains): number =>
  `${one.institution} ${one.code}` < `${other.institution} ${other.code}` ? -1 : 1;

/** Held against all remains of others, of which hits alone are told; that there is none is told too. */
function directlyAsked(recordId: string, matches: readonly FoundRemains[]): LoggedQuestion {
  const shown = matches.filter(({ isOwn }) => !isOwn);
  return { kind: 'look', own: [recordId], hits: shown.length, shown };
}
