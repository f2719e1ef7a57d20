/** The answers to the story's requests, as far as it tells them. */
export interface StoryRun {
  readonly state: string;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
}

export interface StorySide {
  readonly own: boolean;
  readonly level: number;
  readonly state: string | null;
  readonly code: string | null;
  readonly recordId: string | null;
  readonly institutionName: string | null;
  readonly country: string | null;
}

export interface StoryMatch {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly version: number;
  readonly band: string;
  readonly a: StorySide;
  readonly b: StorySide;
  readonly evidence: readonly {
    readonly group: string;
    readonly field: string;
    /** Of a field that agrees: its figure is told within one institution alone. */
    readonly weight: string | null;
    readonly agreement: string;
    readonly reason: string;
    readonly values: { readonly a?: unknown; readonly b?: unknown } | null;
  }[];
  readonly redactions: readonly { readonly path: string; readonly reason: string }[];
}

export interface StoryAlert {
  readonly id: string;
  readonly code: string;
  readonly kind: string;
  readonly state: string;
  readonly version: number;
  readonly dueAt: string;
  /** The step that follows when nobody answers; beside it stands when. */
  readonly nextStep: string | null;
  readonly nextStepAt: string | null;
  readonly ownerName: string | null;
  /** Other things that it is about, by its kind: the part of an office. */
  readonly subjectIds: readonly string[];
  readonly matches: readonly { readonly matchId: string }[];
  readonly deliveries: readonly { readonly channel: string; readonly state: string }[];
}

interface StoryRule {
  readonly country: string;
  readonly rule: string;
}

/** An office that was told of a report or a match, as whoever holds the record reads it. */
export interface StoryOffice {
  readonly id: string;
  readonly role: string;
  readonly duty: string;
  readonly toldAt: string | null;
  readonly bar: string | null;
  readonly answer: string | null;
  readonly reason: string | null;
  readonly legalBasis: StoryRule | null;
  readonly office: { readonly code: string; readonly name: string };
}

/** The same as the office itself reads it. */
export interface StoryPart {
  readonly id: string;
  readonly role: string;
  readonly duty: string;
  readonly state: string;
  readonly answer: string | null;
  readonly because: readonly { readonly text: string }[];
  readonly legalBasis: StoryRule | null;
  readonly holders: readonly { readonly name: string }[];
}
