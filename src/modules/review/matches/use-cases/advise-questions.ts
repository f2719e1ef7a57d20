import { Injectable } from '@nestjs/common';
import type { Kind } from '../../../../kernel/linkage/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { DisclosurePolicy, type PairView } from '../../disclosure/index.js';
import {
  FoundCandidates,
  QuestionSource,
  type FoundPair,
  type QuestionFigures,
} from '../../../matching/runs/index.js';
import { RecordStore, type StoredRecord } from '../../../records/records/index.js';
import {
  LEAST_LEVEL,
  ranked,
  rankedInWords,
  USUAL_KIND,
  type OtherRecord,
  type RankedQuestion,
  type AddressedQuestion,
} from '../domain/questions.js';
import { MatchRepository, isOpen, type StoredMatch } from '../persistence/match.repository.js';
import { pairKey } from '../persistence/judgement.repository.js';
import { BlindPairs } from './blind-pairs.js';

/** Candidates that enter: those after them are too improbable to be asked about. */
const MOST_CANDIDATES = 10;
/** Own records of the same type whose values stand for what others answer. */
const OTHERS = 16;
/** Counterparts who are asked as well. */
const MOST_ASKED = 3;
/** More matches than a record ever has. */
const ALL_MATCHES = 1_000;

export interface QuestionAdvice {
  readonly kind: Kind;
  readonly recordType: StoredRecord['recordType'];
  /** Null where candidates are other institutions'. */
  readonly uncertainty: number | null;
  readonly candidates: number;
  readonly questions: readonly RankedQuestion[];
}

interface Known {
  readonly record: StoredRecord;
  readonly matches: readonly StoredMatch[];
  readonly views: ReadonlyMap<FoundPair, PairView>;
  /**
   * Keys of the pairs that the actor is yet to judge without their scores, which what to ask next would tell
   * of.
   */
  readonly awaited: ReadonlySet<string>;
}

/**
 * Advises what to ask next about an own record: of its family, of its body, or of those who hold a
 * counterpart.
 */
@Injectable()
export class AdviseQuestions {
  constructor(
    private readonly guarded: Guarded,
    private readonly records: RecordStore,
    private readonly foundCandidates: FoundCandidates,
    private readonly source: QuestionSource,
    private readonly matchRepository: MatchRepository,
    private readonly disclosurePolicy: DisclosurePolicy,
    private readonly audit: AuditTrail,
    private readonly blind: BlindPairs,
  ) {}

  async advise(actor: Actor, recordId: string, wanted: Kind | undefined): Promise<QuestionAdvice> {
    return this.guarded.perform(actor, 'matches.ask', [recordId], async (tx) => {
      const record = await this.records.read(tx, actor, 'matches.ask', recordId);
      const kind = wanted ?? USUAL_KIND[record.recordType];
      // What may be compared now, by consents and agreements; of that, what the actor may see.
      const pairs = await this.foundCandidates.candidatesOf(tx, recordId, kind);
      const known = await this.know(tx, actor, { record, kind, pairs });
      const entering = pairs.filter((pair) => enters(known, pair)).slice(0, MOST_CANDIDATES);
      const asked = entering.slice(0, MOST_ASKED).filter((pair) => matchOf(known, pair) !== undefined);
      const figures = await this.source.weigh(tx, {
        ...{ subject: record, pairs: entering, others: await this.othersOf(tx, actor, record) },
        askable: new Set(asked.map((pair) => otherOf(record, pair))),
      });
      const isAcross = entering.some(({ institutionA, institutionB }) => institutionA !== institutionB);
      const weighed = await this.questionsOf(tx, known, asked, figures);
      const questions = isAcross ? rankedInWords(weighed, figures.uncertainty) : ranked(weighed);
      await this.audit.record(tx, {
        ...{
          actor,
          action: 'matches.ask',
          recordIds: [recordId, ...asked.map((pair) => otherOf(record, pair))],
        },
        detail: { candidates: entering.length, questions: questions.length },
      });
      const { recordType } = record;
      const uncertainty = isAcross ? null : figures.uncertainty;
      return { kind, recordType, uncertainty, candidates: entering.length, questions };
    });
  }

  private async know(
    tx: Tx,
    actor: Actor,
    { record, kind, pairs }: { record: StoredRecord; kind: Kind; pairs: readonly FoundPair[] },
  ): Promise<Known> {
    const matches = await this.matchRepository.page(tx, {
      ...{ institutionId: actor.institutionId, states: undefined, kind, recordId: record.id },
      ...{ before: Number.MAX_SAFE_INTEGER, limit: ALL_MATCHES },
    });
    const ids = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];
    const records = new Map((await this.records.forComparison(tx, ids)).map((one) => [one.id, one]));
    const disclosure = await this.disclosurePolicy.open(tx, actor, ids);
    const views = new Map<FoundPair, PairView>();
    for (const pair of pairs) {
      const [a, b] = [records.get(pair.a), records.get(pair.b)];
      const view = a && b && disclosure.of({ kind: pair.kind, a, b });
      if (view) views.set(pair, view);
    }
    const awaited = await this.blind.among(tx, actor, pairs.map(judgedOf));
    return { record, matches, views, awaited };
  }

  private othersOf(tx: Tx, actor: Actor, { recordType }: StoredRecord): Promise<StoredRecord[]> {
    return this.records.page(tx, actor, 'matches.ask', {
      ...{ type: recordType, filter: {}, after: 0, limit: OTHERS + 1 },
    });
  }

  private async questionsOf(
    tx: Tx,
    known: Known,
    asked: readonly FoundPair[],
    { ofSubject, ofOthers }: QuestionFigures,
  ): Promise<AddressedQuestion[]> {
    const ids = asked.map((pair) => otherOf(known.record, pair));
    const stored = new Map((await this.records.forComparison(tx, ids)).map((one) => [one.id, one]));
    const { recordType } = known.record;
    const own = ofSubject.map((one): AddressedQuestion => ({ ...one, recordType, of: undefined }));
    const others = ofOthers.flatMap(({ recordId, ...one }): AddressedQuestion[] => {
      const other = stored.get(recordId);
      const pair = asked.find((each) => otherOf(known.record, each) === recordId);
      const of = other && pair && cardOf(known, pair, other);
      return of ? [{ ...one, recordType: other.recordType, of }] : [];
    });
    return [...own, ...others];
  }
}

const otherOf = (record: StoredRecord, pair: FoundPair): string => (pair.a === record.id ? pair.b : pair.a);

function storedMatchOf({ matches }: Known, pair: FoundPair): StoredMatch | undefined {
  return matches.find(({ recordA, recordB }) => recordA === pair.a && recordB === pair.b);
}

/** The open match of a pair: somebody can be asked only of what both sides have been told. */
function matchOf(known: Known, pair: FoundPair): StoredMatch | undefined {
  const storedMatch = storedMatchOf(known, pair);
  return storedMatch && isOpen(storedMatch) ? storedMatch : undefined;
}

const judgedOf = ({ kind, a, b }: FoundPair) => ({ kind, recordA: a, recordB: b });

/**
 * Tells whether a pair enters the reckoning: the actor may see its comparison, and nobody has excluded it.
 */
function enters(known: Known, pair: FoundPair): boolean {
  return (
    !known.awaited.has(pairKey(judgedOf(pair))) &&
    storedMatchOf(known, pair)?.state !== 'excluded' &&
    (known.views.get(pair)?.level ?? 0) >= LEAST_LEVEL
  );
}

function cardOf(known: Known, pair: FoundPair, other: StoredRecord): OtherRecord | undefined {
  const match = matchOf(known, pair);
  const view = known.views.get(pair);
  const card = pair.a === other.id ? view?.a.card : view?.b.card;
  if (!match || !card) return undefined;
  const { code, institutionCode: institution, institutionName } = card;
  return { matchId: match.id, code, institution, institutionName };
}
