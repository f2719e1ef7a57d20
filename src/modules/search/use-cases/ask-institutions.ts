import { Injectable } from '@nestjs/common';
import type { RecordType } from '../../../kernel/contract/index.js';
import { wordsOf } from '../../../kernel/linkage/index.js';
import { Clock } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { isAllowed, requireInRelation, requireMayDeclare, type Actor } from '../../access/index.js';
import { AuditTrail, Guarded } from '../../audit/index.js';
import { DisclosureDesk, type Disclosure } from '../../disclosure/index.js';
import { InstitutionDirectory, type Institution } from '../../mechanisms/index.js';
import { READING_OF, RecordStore, type StoredRecord } from '../../records/index.js';
import { answerOf, type Reason } from '../domain/answer.js';
import { phrasesOf } from '../domain/asked-words.js';
import { pairOf, standIn } from '../domain/asking.js';
import { givenFacets, requireQuestion, type Facets } from '../domain/facets.js';
import { hitOf, LISTED_FROM, SMALL, type Hit } from '../domain/shown-hit.js';
import { SearchRepository, type Finding } from '../persistence/search.repository.js';

/** For what a question may be asked: the words in which families consent. */
export const SEARCH_PURPOSES = ['search', 'forensic_matching'] as const;
export type SearchPurpose = (typeof SEARCH_PURPOSES)[number];

export type NotAsked = 'closed' | 'no_agreement' | 'level' | 'not_chosen' | 'role';

/** What became of a question at one institution. */
export interface InstitutionAnswer {
  readonly institution: Institution;
  readonly standing: 'answered' | 'no_answer' | 'not_asked';
  readonly why: NotAsked | undefined;
  /** How many records answer; undefined where there are so few, at a level at which none is listed, that it would tell of one. */
  readonly count: number | undefined;
}

/** A hit, and whether it answers a kept question that it did not answer when somebody looked last. */
export type ListedHit = Hit & { readonly isNew: boolean };

export interface Answer {
  readonly askedAt: Date;
  readonly institutions: readonly InstitutionAnswer[];
  readonly hits: readonly ListedHit[];
  /** Whether more answer than are listed: the question is to be narrower. */
  readonly isCut: boolean;
}

/** The records that answer; whole where each institution that was asked has answered, with all that it has. */
export interface Answering {
  readonly recordIds: readonly string[];
  readonly isWhole: boolean;
}

interface Question {
  readonly actor: Actor;
  readonly asker: Institution;
  readonly facets: Facets;
  readonly purpose: SearchPurpose;
}

/** Records of one institution that answer, with what decides what is shown of them. */
interface FoundRecord {
  readonly record: StoredRecord;
  readonly reasons: readonly Reason[];
}

interface Asked extends InstitutionAnswer {
  readonly found: readonly FoundRecord[];
  readonly isCut: boolean;
}

/** So long all institutions together may take, and one of them: a person waits for the answer. */
const ALL_WITHIN_MS = 5_000;
const EACH_WITHIN_MS = 1_500;
const RECORDS_OF_EACH = 300;
const NO_NEWS: ReadonlySet<string> = new Set();

/** One question to the records of all institutions; each answers as far as its agreement with the asker reaches. */
@Injectable()
export class AskInstitutions {
  constructor(
    private readonly guarded: Guarded,
    private readonly institutions: InstitutionDirectory,
    private readonly records: RecordStore,
    private readonly desk: DisclosureDesk,
    private readonly searches: SearchRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, facets: Facets, purpose: SearchPurpose, limit: number): Promise<Answer> {
    return this.guarded.run(actor, 'search.read', [], (tx) =>
      this.ask(tx, { actor, facets, purpose }, limit),
    );
  }

  /**
   * In the transaction of whoever asks, and written down in it.
   *
   * @param news records that come first
   */
  async ask(
    tx: Tx,
    { actor, facets, purpose }: Omit<Question, 'asker'>,
    limit: number,
    news: ReadonlySet<string> = NO_NEWS,
  ): Promise<Answer> {
    const { question, shown, isCut } = await this.look(tx, actor, facets, purpose);
    const ranked = shown
      .flatMap(({ listed }) => listed)
      .map((one) => ({ ...one, isNew: news.has(one.recordId) }))
      .sort(byAgreement);
    const listed = ranked.slice(0, limit);
    const askedAt = this.clock.now();
    await this.note(tx, question, listed, askedAt);
    return {
      askedAt,
      institutions: shown.map(({ answer }) => answer),
      hits: listed.map(({ hit, isNew }) => ({ ...hit, isNew })),
      isCut: ranked.length > limit || isCut,
    };
  }

  /** Which records answer so that they would be listed. Shows nothing of them to anybody, and writes nothing down. */
  async answering(tx: Tx, actor: Actor, facets: Facets, purpose: SearchPurpose): Promise<Answering> {
    const { shown, isCut } = await this.look(tx, actor, facets, purpose);
    return {
      recordIds: shown.flatMap(({ listed }) => listed.map(({ recordId }) => recordId)),
      isWhole: !isCut && shown.every(({ answer }) => answer.standing !== 'no_answer'),
    };
  }

  private async look(tx: Tx, actor: Actor, facets: Facets, purpose: SearchPurpose) {
    requireInRelation(actor, 'search.read', 'own');
    requireMayDeclare(actor.roles, purpose);
    requireQuestion(facets);
    const asker = await this.institutions.byId(tx, actor.institutionId ?? '');
    if (!asker) throw new NotFound();
    const question = { actor, asker, facets, purpose };
    const viewer = { institutionId: asker.id, purpose };
    const agreed = await this.desk.open(tx, viewer, []);
    const asked = await this.askAll(tx, question, agreed);
    const ids = asked.flatMap(({ found }) => found.map(({ record }) => record.id));
    const disclosure = ids.length > 0 ? await this.desk.open(tx, viewer, ids) : agreed;
    const shown = asked.map((one) => shownOf(one, question, disclosure));
    return { question, shown, isCut: asked.some((one) => one.isCut) };
  }

  private async askAll(tx: Tx, question: Question, agreed: Disclosure): Promise<Asked[]> {
    const began = performance.now();
    const asked: Asked[] = [];
    for (const institution of ownFirst(await this.institutions.all(tx), question.asker)) {
      const types = typesFor(institution, question, agreed);
      const left = ALL_WITHIN_MS - (performance.now() - began);
      asked.push(
        typeof types === 'string'
          ? { ...nothingOf(institution), standing: 'not_asked', why: types }
          : await this.askOne(tx, question, institution, types, Math.min(left, EACH_WITHIN_MS)),
      );
    }
    return asked;
  }

  private async askOne(
    tx: Tx,
    { facets }: Question,
    institution: Institution,
    types: readonly RecordType[],
    withinMs: number,
  ): Promise<Asked> {
    const nothing = { ...nothingOf(institution), standing: 'no_answer', why: undefined } as const;
    if (withinMs <= 0) return nothing;
    const question = {
      ...{ institutionId: institution.id, types, sex: facets.sex, limit: RECORDS_OF_EACH + 1 },
      ...{ nameWords: wordsOf(facets.name ?? ''), words: phrasesOf(facets.words ?? '') },
      document: facets.document ? wordsOf(facets.document).join('') : undefined,
      ...{ hasTeeth: facets.hasTeeth ?? false, hasDna: facets.hasDna ?? false },
    };
    const rows = await this.records.searched(tx, question, withinMs);
    if (!rows) return nothing;
    const found = rows.slice(0, RECORDS_OF_EACH).flatMap((record) => {
      const reasons = answerOf(record.content, facets);
      return reasons ? [{ record, reasons }] : [];
    });
    return { ...nothing, standing: 'answered', found, isCut: rows.length > RECORDS_OF_EACH };
  }

  /** In the transaction that shows them: the log for who watches over all, and a line for the owner of each. */
  private async note(
    tx: Tx,
    { actor, asker, facets, purpose }: Question,
    listed: readonly Listed[],
    at: Date,
  ): Promise<void> {
    const asked = givenFacets(facets);
    await this.audit.record(tx, {
      ...{ actor, action: 'search.read', purpose },
      recordIds: listed.map(({ recordId }) => recordId),
      detail: { facets: asked, types: facets.recordTypes, hits: listed.length },
    });
    const findings = listed.flatMap(({ hit, recordId }): Finding[] => {
      const { own, institutionId, level } = hit;
      return own ? [] : [{ recordId, institutionId, level, facets: asked }];
    });
    const by = { institutionId: asker.id, actorId: actor.actorId, purpose, at };
    await this.searches.noteFindings(tx, findings, by);
  }
}

interface Listed {
  readonly hit: Hit;
  readonly recordId: string;
  readonly changedAt: Date;
}

interface Ranked extends Listed {
  readonly isNew: boolean;
}

const nothingOf = (institution: Institution) =>
  ({ institution, count: undefined, found: [], isCut: false }) as const;

function ownFirst(institutions: readonly Institution[], asker: Institution): Institution[] {
  const others = institutions.filter(({ id, kind }) => id !== asker.id && kind !== 'oversight');
  return [
    asker,
    ...others.sort((a, b) => a.country.localeCompare(b.country) || a.code.localeCompare(b.code)),
  ];
}

/** Of which types an institution is asked, or why it is not. */
function typesFor(
  institution: Institution,
  { actor, asker, facets }: Question,
  agreed: Disclosure,
): readonly RecordType[] | NotAsked {
  const { institutions: codes, institutionCountries: countries, recordTypes } = facets;
  const isChosen =
    (codes.length === 0 || codes.includes(institution.code)) &&
    (countries.length === 0 || countries.includes(institution.country));
  if (!isChosen) return 'not_chosen';
  if (institution.id === asker.id) {
    const mine = recordTypes.filter((type) => isAllowed(actor, READING_OF[type], 'own'));
    return mine.length > 0 ? mine : 'role';
  }
  if (institution.closedAt) return 'closed';
  const pairs = recordTypes.map((type) => ({ type, pair: pairOf(asker, standIn(institution, type)) }));
  const stand = pairs.filter(({ pair }) => agreed.mayStand(pair));
  if (stand.length === 0) return 'no_agreement';
  const open = stand.filter(({ pair }) => agreed.levelOfSide(pair, 'b') > 0);
  return open.length > 0 ? open.map(({ type }) => type) : 'level';
}

function shownOf(
  { found, isCut: _isCut, ...answer }: Asked,
  { asker }: Question,
  disclosure: Disclosure,
): { answer: InstitutionAnswer; listed: readonly Listed[] } {
  if (answer.standing !== 'answered') return { answer, listed: [] };
  const own = answer.institution.id === asker.id;
  const open = found.flatMap((one) => {
    const level = own ? 4 : levelOf(disclosure, asker, one.record);
    return level > 0 ? [{ ...one, level }] : [];
  });
  const listed = open
    .filter(({ level }) => level >= LISTED_FROM)
    .map(({ record, reasons, level }) => {
      const hit = hitOf(record, { own, level, reasons });
      return { hit, recordId: record.id, changedAt: record.changedAt };
    });
  const isTooFew = open.length > listed.length && open.length < SMALL;
  const hasNone = open.length === 0 && !own && !isAnyListed(disclosure, asker, answer.institution);
  return { answer: { ...answer, count: isTooFew || hasNone ? undefined : open.length }, listed };
}

/** What may be shown of a record to whoever asks; 0 of one that must not be found. */
function levelOf(disclosure: Disclosure, asker: Institution, record: StoredRecord): 0 | 1 | 2 | 3 | 4 {
  const view = disclosure.of(pairOf(asker, record));
  return view && !view.hasEnded ? view.b.level : 0;
}

/** Whether an institution's records are listed by themselves, so that none of them is no secret. */
function isAnyListed(disclosure: Disclosure, asker: Institution, institution: Institution): boolean {
  return (['report', 'remains', 'living'] as const).some(
    (type) => disclosure.levelOfSide(pairOf(asker, standIn(institution, type)), 'b') >= LISTED_FROM,
  );
}

/** Of one part that agrees in the words that were asked, against one that does so only in others. */
const IN_OTHER_WORDS = 0.5;

/** What is new first, then what agrees most, then what has changed last. */
function byAgreement(a: Ranked, b: Ranked): number {
  const agreeing = ({ hit }: Listed): number =>
    hit.reasons
      .filter(({ says }) => says === 'agrees')
      .reduce((sum, { inOtherWords }) => sum + (inOtherWords ? IN_OTHER_WORDS : 1), 0);
  return (
    Number(b.isNew) - Number(a.isNew) ||
    agreeing(b) - agreeing(a) ||
    b.changedAt.getTime() - a.changedAt.getTime()
  );
}
