import { Injectable } from '@nestjs/common';
import type { RecordType } from '../../../../kernel/contract/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { requireInRelation, requireMayDeclare, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { QueryLog } from '../../../access/misuse/index.js';
import { DisclosurePolicy, type Disclosure } from '../../disclosure/index.js';
import { InstitutionDirectory, type Institution } from '../../../institutions/index.js';
import { givenFacets, requireQuestion, type Facets } from '../domain/facets.js';
import { askedFieldsOf } from '../domain/asked-fields.js';
import { hitOf, type Hit } from '../domain/shown-hit.js';
import { SearchRepository, type SearchLogHit } from '../persistence/search.repository.js';
import { AnswersOfInstitution, type Found } from './answers-of-institution.js';
import { DealDecoys } from './deal-decoys.js';
import { byAgreement, byHitCode, firstOf, isDecoy, type ListingEntry } from './listing.js';
import { levelOfRemains, typesToAsk, type NotAsked } from './whom-to-ask.js';

/** Purposes for which a question may be asked: the words in which families consent. */
export const SEARCH_PURPOSES = ['search', 'forensic_matching'] as const;
export type SearchPurpose = (typeof SEARCH_PURPOSES)[number];

/** Answer of one institution: what became of a question there. */
export interface InstitutionAnswer {
  readonly institution: Institution;
  readonly standing: 'answered' | 'no_answer' | 'not_asked';
  readonly why: NotAsked | undefined;
  /**
   * Record types in which the question was asked: of another institution remains alone, whatever else the
   * question names.
   */
  readonly types: readonly RecordType[];
  /**
   * Number of records that answer and are listed; undefined where the institution was not asked or did not
   * answer.
   */
  readonly count: number | undefined;
}

/** A hit, and whether it answers a kept question that it did not answer when somebody looked last. */
export type ListedHit = Hit & { readonly isNew: boolean };

export interface InstitutionsAnswer {
  readonly askedAt: Date;
  readonly institutions: readonly InstitutionAnswer[];
  readonly hits: readonly ListedHit[];
  /** True where more answer than are listed: the question is to be narrower. */
  readonly isCut: boolean;
}

/** Records that answer; whole where each institution that was asked has answered, with all that it has. */
export interface Answering {
  readonly recordIds: readonly string[];
  readonly isWhole: boolean;
}

interface Question {
  readonly actor: Actor;
  readonly asker: Institution;
  readonly facets: Facets;
  readonly purpose: SearchPurpose;
  /**
   * True where the question is asked again and again: of own records alone, for what comes and goes among
   * others would be told.
   */
  readonly isKept?: boolean;
}

interface Asked extends InstitutionAnswer {
  readonly found: readonly Found[];
  readonly isCut: boolean;
}

/** Milliseconds that all institutions together may take, and one of them: a person waits for the answer. */
const ALL_WITHIN_MS = 5_000;
const EACH_WITHIN_MS = 1_500;
const NO_NEWS: ReadonlySet<string> = new Set();

/**
 * Asks one question of one's own records and others' remains; of each institution no more is asked than its
 * agreement lets be seen.
 */
@Injectable()
export class FederatedSearch {
  constructor(
    private readonly guarded: Guarded,
    private readonly institutions: InstitutionDirectory,
    private readonly disclosurePolicy: DisclosurePolicy,
    private readonly answers: AnswersOfInstitution,
    private readonly searches: SearchRepository,
    private readonly audit: AuditTrail,
    private readonly questions: QueryLog,
    private readonly decoys: DealDecoys,
    private readonly clock: Clock,
  ) {}

  async search(
    actor: Actor,
    facets: Facets,
    purpose: SearchPurpose,
    limit: number,
  ): Promise<InstitutionsAnswer> {
    return this.guarded.perform(actor, 'search.read', [], (tx) =>
      this.ask(tx, { actor, facets, purpose }, limit),
    );
  }

  /**
   * Asks a question in the transaction of whoever asks, and writes it down in it.
   *
   * @param news records that come first
   */
  async ask(
    tx: Tx,
    asked: Omit<Question, 'asker'>,
    limit: number,
    news: ReadonlySet<string> = NO_NEWS,
  ): Promise<InstitutionsAnswer> {
    const { question, shown: found, isCut, agreed } = await this.look(tx, asked);
    const given = firstOf(rankedOf(found, news), limit).flatMap(({ hit, recordId }) =>
      hit.own ? [] : [recordId],
    );
    const shown = await this.withDecoy(tx, question, found, agreed, given);
    const ranked = rankedOf(shown, news);
    const listed = firstOf(ranked, limit);
    const askedAt = this.clock.now();
    const isOfOthers = shown.some(({ answer }) => answer.standing === 'answered' && answer.institution.id !== question.asker.id); // prettier-ignore
    await this.note(tx, question, listed, askedAt, isOfOthers);
    return {
      askedAt,
      institutions: shown.map(({ answer }) => answer),
      hits: listed.map(({ hit, isNew }) => ({ ...hit, isNew })),
      isCut: ranked.length > limit || isCut,
    };
  }

  /**
   * Returns the own records that answer a kept question. Shows nothing of them to anybody, and writes nothing
   * down.
   */
  async answering(tx: Tx, actor: Actor, facets: Facets, purpose: SearchPurpose): Promise<Answering> {
    const { shown, isCut } = await this.look(tx, { actor, facets, purpose, isKept: true });
    return {
      recordIds: shown.flatMap(({ listed }) => listed.map(({ recordId }) => recordId)),
      isWhole: !isCut && shown.every(({ answer }) => answer.standing !== 'no_answer'),
    };
  }

  private async look(tx: Tx, given: Omit<Question, 'asker'>) {
    const { actor, facets, purpose } = given;
    requireInRelation(actor, 'search.read', 'own');
    requireMayDeclare(actor.roles, purpose);
    requireQuestion(facets);
    const asker = await this.institutions.byId(tx, actor.institutionId ?? '');
    if (!asker) throw new NotFound();
    const question = { ...given, asker };
    const viewer = { institutionId: asker.id, purpose };
    const agreed = await this.disclosurePolicy.open(tx, viewer, []);
    const asked = await this.askAll(tx, question, agreed);
    const shown = asked.map((one) => shownOf(one, question));
    return { question, shown, isCut: asked.some((one) => one.isCut), agreed };
  }

  /** Among the records of an institution, where its code would stand: no place in the list tells it. */
  private async withDecoy(
    tx: Tx,
    { actor, asker, facets }: Question,
    shown: readonly Shown[],
    agreed: Disclosure,
    given: readonly string[],
  ): Promise<readonly Shown[]> {
    const others = shown.filter(
      ({ answer: { standing, institution } }) => standing === 'answered' && institution.id !== asker.id,
    );
    const answered = others.map(({ answer: { institution } }) => ({
      institution,
      level: levelOfRemains(agreed, asker, institution),
    }));
    const decoy = await this.decoys.deal(tx, actor, facets, answered, given);
    if (!decoy) return shown;
    return shown.map((one) =>
      one.answer.institution.id === decoy.hit.institutionId
        ? {
            answer: { ...one.answer, count: one.listed.length + 1 },
            listed: [...one.listed, { ...decoy, isDecoy: true }].sort(byHitCode),
          }
        : one,
    );
  }

  private async askAll(tx: Tx, question: Question, agreed: Disclosure): Promise<Asked[]> {
    const began = performance.now();
    const asked: Asked[] = [];
    for (const institution of ownFirst(await this.institutions.all(tx), question.asker)) {
      const types = typesToAsk(institution, question, agreed);
      const left = ALL_WITHIN_MS - (performance.now() - began);
      asked.push(
        typeof types === 'string'
          ? { ...nothingOf(institution, []), standing: 'not_asked', why: types }
          : await this.askOne(tx, question, institution, types, Math.min(left, EACH_WITHIN_MS)),
      );
    }
    return asked;
  }

  private async askOne(
    tx: Tx,
    question: Question,
    institution: Institution,
    types: readonly RecordType[],
    withinMs: number,
  ): Promise<Asked> {
    const nothing = { ...nothingOf(institution, types), standing: 'no_answer', why: undefined } as const;
    if (withinMs <= 0) return nothing;
    const found = await this.answers.of(tx, question, { institution, types, withinMs });
    return found ? { ...nothing, standing: 'answered', ...found } : nothing;
  }

  /**
   * Writes down what is shown, in the transaction that shows it: the log for who watches over all, and a line
   * for the owner of each.
   */
  private async note(
    tx: Tx,
    { actor, asker, facets, purpose }: Question,
    listed: readonly ListingEntry[],
    at: Date,
    isOfOthers: boolean,
  ): Promise<void> {
    const asked = givenFacets(facets);
    const records = listed.filter((one) => !isDecoy(one));
    const shown = records.flatMap(({ hit: { own, level }, recordId }) => (own ? [] : [{ recordId, level }]));
    const decoys = listed.filter(isDecoy).map(({ recordId }) => recordId);
    // What was held against own records alone is no question to anybody else.
    if (isOfOthers)
      await this.questions.note(tx, actor, {
        ...{ kind: 'search', question: askedFieldsOf(facets), hits: shown.length, shown, decoys },
      });
    await this.audit.record(tx, {
      ...{ actor, action: 'search.read', purpose },
      recordIds: records.map(({ recordId }) => recordId),
      detail: { facets: asked, types: facets.recordTypes, hits: records.length },
    });
    const findings = records.flatMap(({ hit, recordId }): SearchLogHit[] => {
      const { own, institutionId, level } = hit;
      return own ? [] : [{ recordId, institutionId, level, facets: asked }];
    });
    const by = { institutionId: asker.id, actorId: actor.actorId, purpose, at };
    await this.searches.noteFindings(tx, findings, by);
  }
}

/** Listed answer of one institution. */
interface Shown {
  readonly answer: InstitutionAnswer;
  readonly listed: readonly ListingEntry[];
}

const rankedOf = (shown: readonly Shown[], news: ReadonlySet<string>) =>
  shown
    .flatMap(({ listed }) => listed)
    .map((one) => ({ ...one, isNew: news.has(one.recordId) }))
    .sort(byAgreement);

const nothingOf = (institution: Institution, types: readonly RecordType[]) =>
  ({ institution, types, count: undefined, found: [], isCut: false }) as const;

function ownFirst(institutions: readonly Institution[], asker: Institution): Institution[] {
  const others = institutions.filter(({ id, kind }) => id !== asker.id && kind !== 'oversight');
  return [
    asker,
    ...others.sort((a, b) => a.country.localeCompare(b.country) || a.code.localeCompare(b.code)),
  ];
}

/**
 * Returns what is listed of an institution's records: its own, the last changed first; another's by their
 * codes, which tell nothing hidden.
 */
function shownOf({ found, isCut: _isCut, ...answer }: Asked, { asker }: Question): Shown {
  if (answer.standing !== 'answered') return { answer, listed: [] };
  const own = answer.institution.id === asker.id;
  const listed = [...found]
    .sort(own ? byChange : byCode)
    .map((held): ListingEntry => ({ hit: hitOf(held, own, held.level), recordId: held.record.id }));
  return { answer: { ...answer, count: listed.length }, listed };
}

const byChange = (a: Found, b: Found): number => b.record.changedAt.getTime() - a.record.changedAt.getTime();
const byCode = (a: Found, b: Found): number => a.record.code.localeCompare(b.record.code);
