import type { Operation, Role } from '../../access/accounts/index.js';

/** A screen of the console on which what an alert asks for is done; it shows the thing by its id. */
export const ALERT_SCREENS = {
  match: 'A match.',
  identification: 'An identification.',
  transmission: 'A report that was passed on.',
  inquiries: 'The list of questions to registers.',
  companions: 'The list of reports that may be of companions.',
  journey: 'The journey of a report.',
  procedure: 'A procedure.',
  complaint: 'A complaint.',
  misuse: 'A signal of misuse.',
  break_glass: 'An urgent access to a record.',
  recommendation: 'A recommendation.',
  dna_words: 'The words of DNA that others have had about a record.',
  events: 'The list of events of many.',
  approval: 'A deed that waits for a second person.',
  saved_search: 'A search that somebody keeps.',
} as const;

export type AlertScreen = keyof typeof ALERT_SCREENS;

/**
 * Facts of a kind of alert beside its texts, which are `src/locales/<language>/shared/alert-kinds.json`. All
 * else is derived from this.
 */
export interface AlertKindFacts {
  /** Subject of the alert, as the API explains it. */
  readonly says: string;
  /**
   * People whose work it is: those who work with the records of its matches, with such a record, or these
   * roles, first choice first.
   */
  readonly work: 'records' | 'report' | 'remains' | readonly Role[];
  /**
   * Steps that tell others when nobody acts: those of the country up to its oversight body; those without
   * ministry and oversight body, and then the operator; or nobody, where nothing is owed to somebody else.
   */
  readonly escalates: 'to_oversight' | 'to_operator' | 'no';
  /**
   * Circle that may learn of it: whoever a step tells, or answers for the institution; people of the
   * institution alone (no step tells others, and it is in no count); or its owner alone, in whose place
   * nobody acts.
   */
  readonly seenBy: 'network' | 'institution' | 'owner';
  /** Way in which it ends: `answerAlert`, having read it, or the action that it asks for. */
  readonly endsBy: 'answer' | 'reading' | 'action';
  /**
   * Operations of the policy by which people do what it asks for, or take it off whoever owes it. When one is
   * done by anybody who may, it ends for all whom it has told. What the platform ends for another cause (a
   * consent, a wish, an agreement) stands in none.
   */
  readonly fulfilledBy: readonly Operation[];
  /**
   * Operations that end it and are told to the people alone whose institution did them: to others each would
   * say what somebody who was found alive has wished.
   */
  readonly untoldDeeds?: readonly Operation[];
  /** Working days past its due date for which it may rest, where the profile of the country says nothing; with 0 no profile lets it rest. */
  readonly graceDays: number;
  /**
   * Source that tells whether it still stands: its matches, a duty that was announced (`duties.opened`), or a
   * look-up of its own.
   */
  readonly stillOpen: StillOpen;
  /** Screen of the console on which it is done, for each of its matches or subjects. */
  readonly screen?: AlertScreen;
  /** The operation of the API that does it, where there is no screen. */
  readonly operation?: string;
  /**
   * True where the balance counts it, as what one institution owes another or a family; `OWED_WORDS` in
   * statistics says it in words.
   */
  readonly isInBalance?: true;
  /** True where its mail goes out with the bundle of the day, whatever the one who is told has chosen. */
  readonly isToldDaily?: true;
  /** True where whoever has decided before may not answer it: it is worth something by a second person. */
  readonly isAnsweredByAnother?: true;
}

/** Look-ups that tell whether a thing still asks for attention; `OpenSubjects` has one of each beside those of matches. */
export type StillOpen =
  | 'match'
  | 'duty'
  | 'recall_asked'
  | 'recall_answered'
  | 'match_settled'
  | 'identified'
  | 'sample_reviewed'
  | 'band_changed'
  | 'companion_found'
  | 'companion_revoked'
  | 'question_answered'
  | 'webhook_ended'
  | 'consent_ending';
