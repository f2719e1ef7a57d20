import { nameSomebody } from './named-in-words.js';
import {
  QuestionNamesPerson,
  QuestionsSpent,
  QuestionWordsMissing,
  QuestionWordsPersonal,
  QuestionWordsTooLong,
  TooManyOpenQuestions,
} from './question-errors.js';

/** What the holder of a record asks an office that was told of it. */
export const QUESTION_KINDS = ['what_was_done', 'own_file', 'family_contact', 'other'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** What an office says to a question: it tells, or it cannot. */
export const QUESTION_REPLIES = ['told', 'cannot_say'] as const;
export type QuestionReply = (typeof QUESTION_REPLIES)[number];

export interface OfficeQuestion {
  readonly id: string;
  readonly seq: number;
  /** The part of the office that it is about. */
  readonly routedOfficeId: string;
  readonly recordIds: readonly string[];
  readonly askerId: string;
  readonly officeId: string;
  readonly asks: QuestionKind;
  /** None where the kind says it all; gone thirty days after the end of the part. */
  readonly words: string | null;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly dueAt: Date;
  /** When it first came to the office. */
  readonly deliveredAt: Date | null;
  /** Since when the office does not read it: it may hear of the case no more, or its part is at its end. */
  readonly withheldAt: Date | null;
  readonly reply: QuestionReply | null;
  readonly replyWords: string | null;
  readonly repliedBy: string | null;
  readonly repliedAt: Date | null;
}

/** What somebody asks, or answers, as it is kept. */
export interface QuestionAsked {
  readonly asks: QuestionKind;
  readonly words: string | undefined;
}

export interface QuestionReplied {
  readonly reply: QuestionReply;
  readonly words: string | undefined;
}

export type QuestionState = 'open' | 'answered' | 'withheld';

/**
 * Where a question stands to whoever reads it.
 *
 * @param endedAt when the part of the office came to its end, as far as the reader may know
 */
export function questionState({ repliedAt }: OfficeQuestion, endedAt: Date | null): QuestionState {
  if (repliedAt !== null) return 'answered';
  return endedAt === null ? 'open' : 'withheld';
}

export const LONGEST_WORDS = 1000;

/** Questions of one holder to one office about one case: how many may wait, and how many there are ever. */
export const MOST_OPEN = 5;
export const MOST_ASKED = 20;

/** An address or six digits: a telephone, a document, a date of birth. */
const PERSONAL = /\S@\S|\d(?:[\s./-]?\d){5}/u;

/**
 * The question as it is put. The office knows whose record it is and nothing of what it says: words that hold
 * an address, a number or a name of the asker's own record are refused.
 *
 * Of an answer nothing of the kind is asked: a refusal would tell the office which names the record holds.
 *
 * @param names of whoever the asker's own records are about and of who reported them
 */
export function questionAsked(
  { asks, words: given }: QuestionAsked,
  names: readonly string[],
): QuestionAsked {
  const words = boundedWords(given);
  if (words === undefined && asks === 'other') throw new QuestionWordsMissing();
  if (words !== undefined && PERSONAL.test(words)) throw new QuestionWordsPersonal();
  if (words !== undefined && nameSomebody(words, names)) throw new QuestionNamesPerson();
  return { asks, words };
}

/** The answer as it is kept: of whoever tells something, in words, which may hold a number to call. */
export function questionReplied({ reply, words: given }: QuestionReplied): QuestionReplied {
  const words = boundedWords(given);
  if (words === undefined && reply === 'told') throw new QuestionWordsMissing();
  return { reply, words };
}

function boundedWords(given: string | undefined): string | undefined {
  const words = given?.trim() || undefined;
  if (words !== undefined && words.length > LONGEST_WORDS) throw new QuestionWordsTooLong(LONGEST_WORDS);
  return words;
}

/** Throws where one more would be too many of one holder to one office about one case. */
export function requireRoom({ open, all }: { readonly open: number; readonly all: number }): void {
  if (open >= MOST_OPEN) throw new TooManyOpenQuestions(MOST_OPEN);
  if (all >= MOST_ASKED) throw new QuestionsSpent(MOST_ASKED);
}
