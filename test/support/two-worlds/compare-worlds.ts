import { SeededGenerator } from '../../../src/kernel/numbers/seeded-generator.js';
import { Asking, Writing, type Question } from './asked-worlds.js';
import { HIDDEN_FIELDS, type HiddenField } from './hidden-changes.js';
import { WorldHouse, type Said } from './world-house.js';

/** Worlds that are made for the pairs of one field at a time, at most. */
const WORLDS_A_TURN = 8;
/** Turns in which no pair comes of any field: the words follow whatever is changed. */
const MOST_TURNS = 40;

interface World extends Said {
  readonly answers: ReadonlyMap<Question, string>;
  readonly sent: string;
}

export interface Difference {
  readonly class: string;
  readonly asked: string;
  readonly one: string;
  readonly other: string;
  /** Nothing but figures differs: those of pairs of one's own follow what is counted over the bank (ADR 47), others may not. */
  readonly isOfFigures: boolean;
}

export interface ComparedWorlds {
  /** Worlds that were made, and pairs of them of which the same words are said. */
  readonly made: number;
  readonly pairs: number;
  /** Of the pairs, those of which the comparison weighs something else. */
  readonly weighed: number;
  readonly answers: number;
  readonly differences: readonly Difference[];
  /** Of the pairs, those of which a word of a next question is another (ADR 43): that operation is not held. */
  readonly byGains: number;
  /** Pairs by class. */
  readonly classes: ReadonlyMap<string, number>;
}

export interface Wish {
  readonly pairs: number;
  /** Of them, as many are asked every query of the schema by every asker. */
  readonly whole: number;
  readonly seed: number;
  /** Of each world, where it is not asked everything. */
  readonly questions: number;
  /** Pairs of one field before the next has its turn. */
  readonly pairsATurn: number;
  /** Those fields alone whose class has this in its name. */
  readonly class?: string;
  readonly isStopped?: () => boolean;
  readonly tell?: (line: string) => void;
}

/**
 * Worlds that differ in one hidden value of another institution's, of which the same words are said: everything that is asked must be answered
 * alike, byte for byte.
 */
export async function compareWorlds(wish: Wish): Promise<ComparedWorlds> {
  const house = await WorldHouse.open();
  try {
    return await new Comparison(house, wish).run();
  } finally {
    await house.close();
  }
}

class Comparison {
  private readonly asking: Asking;
  private readonly writing: Writing;
  private readonly chance: SeededGenerator;
  private readonly classes = new Map<string, number>();
  private readonly differences: Difference[] = [];
  private made = 0;
  private pairs = 0;
  private weighed = 0;
  private byGains = 0;
  private answers = 0;

  constructor(
    private readonly house: WorldHouse,
    private readonly wish: Wish,
  ) {
    this.asking = new Asking(house);
    this.writing = new Writing(house);
    this.chance = SeededGenerator.fromSeed(wish.seed);
  }

  async run(): Promise<ComparedWorlds> {
    const fields = HIDDEN_FIELDS.filter((field) => field.class.includes(this.wish.class ?? ''));
    const order = this.chance.shuffled(fields);
    for (let turn = 0; !this.isDone() && turn < order.length * MOST_TURNS; turn += 1) {
      const field = order[turn % order.length];
      if (field) await this.turn(field, turn);
    }
    return {
      ...{ made: this.made, pairs: this.pairs, weighed: this.weighed, answers: this.answers },
      ...{ differences: this.differences, classes: this.classes, byGains: this.byGains },
    };
  }

  private isDone(): boolean {
    return this.pairs >= this.wish.pairs || this.wish.isStopped?.() === true;
  }

  /** One world that says what the bank says, and others that differ from it in the field. */
  private async turn(field: HiddenField, turn: number): Promise<void> {
    const isWhole = this.pairs < this.wish.whole;
    const questions = isWhole ? this.asking.whole : this.asking.forTurn(turn, this.wish.questions);
    const content = await this.house.contentOf(field.record);
    const one = await this.answersOf(await this.house.become(field.record, content), questions);
    this.made += 1;
    const known = new Set([JSON.stringify(content)]);
    const last = this.pairs + (isWhole ? 1 : this.wish.pairsATurn);
    for (let world = 0; world < WORLDS_A_TURN && this.pairs < last && !this.isDone(); world += 1) {
      const changed = structuredClone(content);
      field.change(changed, this.chance);
      const text = JSON.stringify(changed);
      if (known.has(text)) continue;
      known.add(text);
      const said = await this.house.become(field.record, changed);
      this.made += 1;
      if (!this.isPair(field, one, said)) continue;
      this.compare(field, questions, one, await this.answersOf(said, questions));
      this.wish.tell?.(
        `${this.pairs} of ${this.wish.pairs} pairs, ${this.made} worlds, ${this.answers} answers, ${this.differences.length} differ (${field.class})`,
      );
    }
  }

  /** Whether the same words are said in both worlds. */
  private isPair({ class: name, follows }: HiddenField, one: Said, other: Said): boolean {
    const isSame = one.words === other.words;
    if (follows === 'nothing' && !isSame)
      this.differences.push({
        ...{ class: name, asked: 'the words of pairs', ...around(one.words, other.words) },
        isOfFigures: false,
      });
    return isSame || follows === 'nothing';
  }

  private compare(field: HiddenField, questions: readonly Question[], one: World, other: World): void {
    this.pairs += 1;
    if (one.weighs !== other.weighs) this.weighed += 1;
    this.classes.set(field.class, (this.classes.get(field.class) ?? 0) + 1);
    // A word of a next question is told of all candidates together: where it may be another one, that operation is not held.
    const isOfOtherGains = field.follows === 'words' && one.gains !== other.gains;
    if (isOfOtherGains) this.byGains += 1;
    for (const question of questions) {
      if (isOfOtherGains && question.operation === 'nextQuestions') continue;
      const asked = `${question.what} as ${question.asker.who}`;
      this.hold(field, asked, one.answers.get(question), other.answers.get(question));
    }
    this.hold(field, 'what was sent', one.sent, other.sent);
  }

  private async answersOf(said: Said, questions: readonly Question[]): Promise<World> {
    const answers = new Map<Question, string>();
    for (const question of questions) {
      const answer = await this.asking.answer(question);
      answers.set(question, this.writing.written(asSets(question.operation, answer)));
    }
    return { ...said, answers, sent: this.writing.written(JSON.parse(await this.house.sent())) };
  }

  private hold(field: HiddenField, asked: string, one = '', other = ''): void {
    this.answers += 1;
    if (one === other) return;
    this.differences.push({
      ...{ class: field.class, asked, ...around(one, other) },
      isOfFigures: withoutFigures(one) === withoutFigures(other),
    });
  }
}

const FIGURES = 'log10LR|dnaLog10LR|probability|probabilityThen|prior|gain|bits|uncertaintyBits|value|figure';
const withoutFigures = (text: string): string =>
  text.replaceAll(new RegExp(`"(${FIGURES})":-?[\\d.]+(?:e-?\\d+)?`, 'g'), '"$1":0');

/** The order of candidates may follow the score (ADR 43), by themselves or of a case: of those lists it is the set with its bands that is held. */
function asSets(operation: string, answer: unknown): unknown {
  const { data, errors } = answer as {
    data?: { candidates?: unknown[]; searchForCase?: { candidates?: unknown[] } };
    errors?: unknown;
  };
  if (operation === 'candidates') return { errors, candidates: asSet(data?.candidates) };
  if (operation !== 'searchForCase' || !data?.searchForCase) return answer;
  const { candidates, ...rest } = data.searchForCase;
  return { errors, data: { searchForCase: { ...rest, candidates: asSet(candidates) } } };
}

const asSet = (items: readonly unknown[] = []): string[] =>
  items.map((one) => JSON.stringify(one)).toSorted();

/** Where two texts begin to differ. */
function around(one: string, other: string): { readonly one: string; readonly other: string } {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const from = Math.max(0, at - 160);
  return { one: one.slice(from, at + 100), other: other.slice(from, at + 100) };
}
