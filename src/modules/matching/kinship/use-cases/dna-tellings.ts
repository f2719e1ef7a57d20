import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { Calendars, DUTY_OPENED, InstitutionDirectory } from '../../../institutions/index.js';
import { mayBeTold, NOTHING_SAID, saysSomething, WORDS_DAYS, type SaidWord } from '../domain/word-budget.js';
import {
  DnaTellingRepository,
  type DnaTelling,
  type TellingPlace,
} from '../persistence/dna-telling.repository.js';
import type { StoredVerdict } from '../persistence/dna-verdict.repository.js';
import type { DisclosedWord } from './disclosed-word.js';

type Side = 'a' | 'b';
type Told = Omit<DisclosedWord, 'isOutdated'>;

const DAY_MS = 86_400_000;
/** Working days in which the owner of a record is to say whether somebody is told more about it. */
const ANSWER_DAYS = 10;

/**
 * Budget of the words that institutions are told. An institution has a few words about a record of another
 * one; the next ones wait for its owner. What waits is told as `open` or as it was before, whatever it says.
 */
@Injectable()
export class DnaTellings {
  constructor(
    private readonly tellings: DnaTellingRepository,
    private readonly institutions: InstitutionDirectory,
    private readonly calendars: Calendars,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Waits until nobody else makes or counts words of these records. Call it with all records that a
   * transaction is about, before it begins.
   */
  async inOrder(tx: Tx, recordIds: readonly string[]): Promise<void> {
    await this.tellings.inOrder(tx, recordIds);
  }

  /**
   * Returns what a side was told of the word of a pair; undefined where it is not settled with every side.
   */
  async settled(tx: Tx, verdict: StoredVerdict, side: Side): Promise<Told | undefined> {
    // Of samples that were taken back nothing is said any more, whatever was told of them.
    if (!saidIn(verdict)) return undefined;
    const told = new Map<Side, DnaTelling>();
    for (const one of sidesOf(verdict)) {
      const telling = await this.tellings.one(tx, placeOf(verdict, one));
      if (!telling || !isTold(telling, verdict)) return undefined;
      told.set(one, telling);
    }
    const telling = told.get(side);
    return telling && shownOf(telling);
  }

  /**
   * Settles what a side is told of the word of a pair; the word is counted when it is told for the first
   * time.
   */
  async settle(tx: Tx, verdict: StoredVerdict, side: Side): Promise<Told | undefined> {
    const said = saidIn(verdict);
    if (!said) return undefined;
    const told = new Map<Side, DnaTelling>();
    for (const one of sidesOf(verdict)) told.set(one, await this.settleSide(tx, verdict, said, one));
    const telling = told.get(side);
    return telling && shownOf(telling);
  }

  /**
   * Returns what sides are told of the words that are kept, in their order; of a pair of which either side
   * waits for a word, that it is open.
   */
  async toldOf(
    tx: Tx,
    asked: readonly { readonly side: Side; readonly verdict: StoredVerdict | undefined }[],
  ): Promise<(Told | undefined)[]> {
    const pairs = asked.flatMap(({ verdict }) => verdict ?? []);
    const tellings = new Map((await this.tellings.of(tx, pairs)).map((one) => [keyOf(one), one]));
    return asked.map(({ side, verdict }) => {
      if (!verdict || !saidIn(verdict)) return undefined;
      const [own, other] = (['a', 'b'] as const).map((one) => tellings.get(keyOf(placeOf(verdict, one))));
      const telling = side === 'a' ? own : other;
      if (!telling) return undefined;
      const waits = own?.waits === true || other?.waits === true;
      return shownOf(waits ? { ...telling, ...NOTHING_SAID } : telling);
    });
  }

  private async settleSide(tx: Tx, verdict: StoredVerdict, said: SaidWord, side: Side): Promise<DnaTelling> {
    const place = placeOf(verdict, side);
    const before = await this.tellings.one(tx, place);
    if (before && isTold(before, verdict)) return before;
    const telling = await this.next(tx, { place, verdict, said, before });
    await this.tellings.put(tx, telling);
    if (telling.asks && before?.asks !== true) await this.askOwner(tx, verdict, side);
    return telling;
  }

  /** Asked of the budget before anybody looks at what the word says: so that it waits tells nothing of it. */
  private async next(
    tx: Tx,
    {
      place,
      verdict,
      said,
      before,
    }: {
      readonly place: TellingPlace;
      readonly verdict: StoredVerdict;
      readonly said: SaidWord;
      readonly before: DnaTelling | undefined;
    },
  ): Promise<DnaTelling> {
    const countedAt = this.clock.now();
    const { making } = verdict;
    const isCopy = await this.tellings.isKnown(tx, place, making);
    const had = await this.tellings.had(tx, place, new Date(countedAt.getTime() - WORDS_DAYS * DAY_MS));
    const words = before?.words ?? 0;
    if (isCopy || mayBeTold(had)) {
      return {
        ...{ ...place, ...said, making, countedAt, shownAt: verdict.madeAt, waits: false, asks: false },
        words: isCopy ? words : words + 1,
      };
    }
    const shown = before ?? { ...NOTHING_SAID, shownAt: verdict.madeAt, countedAt };
    const { word, y, mt, shownAt } = shown;
    const isAsked = saysSomething(said) && had.answer !== 'stop';
    return {
      ...{ ...place, making, word, y, mt, shownAt, words, countedAt: shown.countedAt, waits: true },
      asks: before?.asks === true || isAsked,
    };
  }

  private async askOwner(tx: Tx, verdict: StoredVerdict, side: Side): Promise<void> {
    const ownerId = side === 'a' ? verdict.institutionB : verdict.institutionA;
    const owner = await this.institutions.byId(tx, ownerId);
    if (!owner) return;
    const dueAt = await this.calendars.workingDaysAfter(tx, owner.country, this.clock.now(), ANSWER_DAYS);
    const { subject } = placeOf(verdict, side);
    const payload = { kind: 'dna_words', subjectId: subject, dueAt: dueAt.toISOString() } as const;
    await this.outbox.put(tx, { name: DUTY_OPENED, payload, institutionId: ownerId });
  }
}

const isTold = (one: DnaTelling, { making }: StoredVerdict): boolean => one.making === making && !one.waits;

const sidesOf = ({ toldTo }: StoredVerdict): readonly Side[] => (toldTo === 'both' ? ['a', 'b'] : [toldTo]);

function saidIn({ word, y, mt }: StoredVerdict): SaidWord | undefined {
  return word === null ? undefined : { word, y, mt };
}

function placeOf(
  { kind, recordA, recordB, institutionA, institutionB }: StoredVerdict,
  side: Side,
): TellingPlace {
  return side === 'a'
    ? { asker: institutionA, subject: recordB, own: recordA, kind }
    : { asker: institutionB, subject: recordA, own: recordB, kind };
}

const keyOf = ({ asker, subject, own, kind }: TellingPlace): string => `${asker} ${subject} ${own} ${kind}`;

function shownOf({ word, y, mt, shownAt }: DnaTelling): Told | undefined {
  if (word === null) return undefined;
  return { word, y: y ?? undefined, mt: mt ?? undefined, madeAt: shownAt };
}
