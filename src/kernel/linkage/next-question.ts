import type { Background } from './background.js';
import type { ComparableRecord } from './comparable-record.js';
import type { EvidenceGroup } from './evidence.js';
import { explain, log10LROf } from './explain.js';
import type { Kind } from './kinds.js';
import type { Askable, FamilyQuestion } from './questions/askable.js';
import { askablesOf } from './questions/askables.js';
import { entropyBits, expectedInformation } from './questions/expected-information.js';

export interface QuestionCandidate {
  readonly record: ComparableRecord;
  /** Open-set posterior of the pair, 0 to 1. */
  readonly probability: number;
}

export interface QuestionRequest {
  readonly kind: Kind;
  readonly subject: ComparableRecord;
  /** Side of the kind on which the subject stands. */
  readonly side: 'a' | 'b';
  readonly candidates: readonly QuestionCandidate[];
  /**
   * Records of the subject's type: what is answered if it is none of the candidates. Those that lack the
   * value are passed over.
   */
  readonly others: readonly ComparableRecord[];
  readonly background: Background;
}

export interface WeighedQuestion {
  readonly question: FamilyQuestion;
  readonly group: EvidenceGroup;
  /** Expected information of the answer, in bits; 0 to the entropy of the candidates now. */
  readonly bits: number;
}

/**
 * Probability, where no other record has the value, that the true one's answer is unlike the candidate's own.
 */
const UNLIKE_ITSELF = 0.1;

/**
 * Probability that what the true one has is told of at all, of things of which a part is told: a family's
 * chance for a mark or belonging.
 */
const TOLD_OF_LISTS = 0.5;

/**
 * An answer that might be given, with what it weighs if it is none of the candidates, and under each
 * candidate.
 */
interface Answer {
  readonly ofNobody: number;
  readonly ofCandidates: readonly number[];
}

/** Entropy of the candidates now, who the counterpart is, "none of these" included, in bits. */
export function uncertainty(candidates: readonly QuestionCandidate[]): number {
  return entropyBits(hypotheses(candidates));
}

/**
 * Lists what could be asked of the subject, most informative first; equally informative questions stand in a
 * fixed order.
 *
 * The hypotheses are the candidates, by their open-set posterior, and "none of these". The answers are what
 * the candidates themselves would say (of lists of things a half, and that in one case of two) and what other
 * records say. The ratio of an answer is that of the scan's own scorers: with the answer put into the subject
 * over without it, r(h, a). If it is none of these an answer of another record weighs 1 / n each, and that of
 * candidate i 1 / r(i, a); under a candidate it weighs r times as much. Rows are brought to sum 1, which
 * makes them a channel, so that the information is never negative and never more than the uncertainty now.
 *
 * The figure holds if the question is answered; that a family may not know is not in it.
 */
export function nextQuestions(request: QuestionRequest): WeighedQuestion[] {
  return [...weighQuestions(request)].sort((x, y) => y.bits - x.bits);
}

/** Weighs the questions one by one in a fixed order, so that a server can breathe in between. */
export function* weighQuestions(request: QuestionRequest): Generator<WeighedQuestion> {
  if (request.candidates.length === 0) return;
  const now = request.candidates.map(({ record }) => scoreOf(request, request.subject, record));
  for (const askable of askablesOf(request.subject)) {
    const answers = answersTo(askable, request, now);
    const { question, group } = askable;
    yield { question, group, bits: informationOf(answers, request.candidates) };
  }
}

function informationOf(answers: readonly Answer[], candidates: readonly QuestionCandidate[]): number {
  const rows = candidates.map((_, at) => answers.map(({ ofCandidates }) => ofCandidates[at] ?? 0));
  return expectedInformation(hypotheses(candidates), [answers.map(({ ofNobody }) => ofNobody), ...rows]);
}

/** "None of these" comes first. */
function hypotheses(candidates: readonly QuestionCandidate[]): number[] {
  const found = candidates.map(({ probability }) => Math.min(1, Math.max(0, probability)));
  return [Math.max(0, 1 - found.reduce((sum, p) => sum + p, 0)), ...found];
}

function answersTo(askable: Askable, request: QuestionRequest, now: readonly number[]): Answer[] {
  const { subject, candidates, others } = request;
  const own = candidates.flatMap(({ record }, at) => ownAnswers(askable, subject, record, at));
  const said = others.flatMap((other) => askable.answered(subject, other) ?? []);
  const ratios = ratiosOf(request, [...own.map(({ answered }) => answered), ...said], now);
  const ofCandidates = own.map(({ at, share }, row) =>
    weighted(ratios[row]!, share / Math.max(1, ratios[row]![at]!)),
  );
  const ofOthers = ratios.slice(own.length).map((row) => weighted(row, 1 / said.length));
  const hasOwn = new Set(own.map(({ at }) => at));
  return [...ofCandidates, ...ofOthers, ...restOf(askable, request, { hasOwn, isAnswered: said.length > 0 })];
}

/** An answer that a candidate itself gives, and how likely it is to be given whole, or in this part. */
interface OwnAnswer {
  readonly at: number;
  readonly answered: ComparableRecord;
  readonly share: number;
}

/**
 * Returns what a candidate would say: of things that are told in part one half or the other, and at times
 * neither.
 */
function ownAnswers(
  askable: Askable,
  subject: ComparableRecord,
  record: ComparableRecord,
  at: number,
): OwnAnswer[] {
  const parts = askable.parts?.(subject, record);
  if (parts) return parts.map((answered) => ({ at, answered, share: TOLD_OF_LISTS / parts.length }));
  const answered = askable.answered(subject, record);
  return answered === undefined ? [] : [{ at, answered, share: 1 }];
}

const weighted = (ratios: readonly number[], ofNobody: number): Answer => ({
  ofNobody,
  ofCandidates: ratios.map((ratio) => ratio * ofNobody),
});

/**
 * Returns for each answer and candidate how much likelier the answer is if it is this candidate than if it is
 * none.
 */
function ratiosOf(
  request: QuestionRequest,
  answered: readonly ComparableRecord[],
  now: readonly number[],
): number[][] {
  const { candidates, side } = request;
  const ratio = (record: ComparableRecord, at: number): number =>
    10 ** (scoreOf(request, record, candidates[at]!.record) - now[at]!);
  if (side === 'a') return answered.map((record) => candidates.map((_, at) => ratio(record, at)));
  // Scorers are begun anew for each record on side a: that one stays while the others change.
  const byCandidate = candidates.map((_, at) => answered.map((record) => ratio(record, at)));
  return answered.map((_, row) => byCandidate.map((column) => column[row]!));
}

/**
 * Returns what else may be answered: nothing further, where something was said already; something unlike any
 * of these, where nobody else says it.
 */
function restOf(
  askable: Askable,
  { subject, candidates }: QuestionRequest,
  { hasOwn, isAnswered }: { readonly hasOwn: ReadonlySet<number>; readonly isAnswered: boolean },
): Answer[] {
  if (askable.isPartly?.(subject) === true) return [{ ofNobody: 1, ofCandidates: candidates.map(() => 1) }];
  if (isAnswered) return [];
  return [{ ofNobody: 1, ofCandidates: candidates.map((_, at) => (hasOwn.has(at) ? UNLIKE_ITSELF : 1)) }];
}

function scoreOf(
  { kind, side, background }: QuestionRequest,
  subject: ComparableRecord,
  candidate: ComparableRecord,
): number {
  const [a, b] = side === 'a' ? [subject, candidate] : [candidate, subject];
  return log10LROf(explain(a, b, background, kind));
}
