import { z } from 'zod';
import { DEEDS, INSTITUTION_KINDS } from '../../../../institutions/index.js';

export const KIND_FORMAT = 'huella-procedure/1';

/**
 * Sights: who may see a procedure beside those who act in it, and who is told when nobody acts
 * (docs/guides/procedures.md).
 */
export const SIGHTS = ['ordinary', 'care', 'protection'] as const;
export type Sight = (typeof SIGHTS)[number];

/** Outcomes of a step: one list for all kinds, so that they can be counted together. */
export const OUTCOMES = [
  'done',
  'granted',
  'refused',
  'not_found',
  'not_possible',
  'person_declined',
  'no_answer',
  'needs_more',
] as const;
export type StepOutcome = (typeof OUTCOMES)[number];

/** Ends of a procedure by a step. */
export const ENDS = ['done', 'refused'] as const;

/** Bearers of a cost. */
export const BEARERS = ['state', 'institution', 'family', 'third_party', 'unknown'] as const;
export type Bearer = (typeof BEARERS)[number];

/** By what a file can be a document. */
export const FILE_TYPES = ['pdf', 'jpeg', 'png', 'docx'] as const;
export type FileType = (typeof FILE_TYPES)[number];

/** Events of the platform by which a kind is proposed. */
export const OPENINGS = ['identification_confirmed'] as const;

/** Consents that a kind can rest on, beside `cross_border`, which every border asks for. */
export const KIND_CONSENTS = ['search', 'forensic_matching', 'registry_query', 'judicial'] as const;

const text = (most: number) => z.string().trim().min(1).max(most);
const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/);
const kindName = z.string().regex(/^[a-z][a-z0-9_]{1,59}$/);
/** Text in every language of the platform. */
const inFive = z.strictObject({
  es: text(500),
  en: text(500),
  pt: text(500),
  fr: text(500),
  ht: text(500),
});
const institutionKind = z.enum(INSTITUTION_KINDS);
const sourceId = id.optional();

/**
 * Party whose work a step is: who has opened, who owns the record, or the first of some kinds in a country
 * that takes part.
 */
const who = z.strictObject({
  is: z.enum(['opener', 'owner']).optional(),
  kinds: z.array(institutionKind).min(1).max(6).optional(),
  /** `own`: the country of the record's owner. `other`: the one that is named at opening. */
  of: z.enum(['own', 'other']).optional(),
});

const cost = z.strictObject({
  about: inFive,
  /** Left out where no source says. */
  sum: z
    .strictObject({ amount: z.number().min(0).max(1_000_000), currency: z.string().regex(/^[A-Z]{3}$/) })
    .optional(),
  borneBy: z.enum(BEARERS),
  source: sourceId,
});

const outcomeEntry = z.strictObject({
  is: z.enum(OUTCOMES),
  /** The step that follows … */
  next: id.optional(),
  /** … or how the procedure ends. */
  ends: z.enum(ENDS).optional(),
});

export const kindStep = z.strictObject({
  id,
  name: inFive,
  who,
  /** An authority outside the network that has to act; whoever does the step applies to it and owes its answer. */
  outside: inFive.optional(),
  in: z.array(id).default([]),
  out: z.array(id).default([]),
  costs: z.array(cost).default([]),
  /** What it is in the protocol of the actor's country, whose limit it then has. */
  deed: z.enum(DEEDS).optional(),
  /** Working days of the actor's country; `unknown`: no source says. */
  workingDays: z.union([z.number().int().min(0).max(3660), z.literal('unknown')]),
  outcomes: z.array(outcomeEntry).min(1),
  source: sourceId,
});

export const kindDocument = z.strictObject({
  id,
  name: inFive,
  files: z.array(z.enum(FILE_TYPES)).min(1),
  /** True where the paper is nothing without the day on which it was made out. */
  dated: z.boolean().default(false),
  /** A step can be done without it. */
  optional: z.boolean().default(false),
  /** The file goes so many days after the procedure has ended. */
  keepDays: z.number().int().min(30).max(3660),
});

const source = z.strictObject({
  title: text(500),
  publisher: text(300),
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .optional(),
  url: z.url().optional(),
});

const legalBasis = z.strictObject({ title: text(500), says: inFive.optional(), source: sourceId });

/**
 * Cause that opens it, beside people: an event of the platform, or a step that the country's protocol has.
 */
const opening = z.strictObject({ on: z.enum(OPENINGS), ifProtocolHas: z.enum(DEEDS).optional() });

/** A kind of procedure as one file (docs/guides/procedures.md). */
export const procedureKind = z.strictObject({
  format: z.literal(KIND_FORMAT),
  kind: kindName,
  /** Nothing in it is true of any country: a demonstration, an exercise. */
  invented: z.boolean().default(false),
  sight: z.enum(SIGHTS).default('ordinary'),
  name: inFive,
  about: inFive.optional(),
  /** Languages in which papers are taken (BCP 47); empty: no source says. */
  languages: z.array(text(35)).default([]),
  records: z.array(z.enum(['report', 'living'])).min(1),
  /** True where the procedure is about somebody identified: it stops when the identification is revoked. */
  needsIdentification: z.boolean().default(false),
  /** True where the procedure is referred by indicators, and names whom it must be kept from. */
  byIndicators: z.boolean().default(false),
  indicators: z.array(z.strictObject({ id, name: inFive })).default([]),
  /**
   * True where the procedure leads to an offer of training or work, and begins with a referral to it alone
   * (docs/guides/reintegration.md).
   */
  toOffer: z.boolean().default(false),
  opens: z.array(opening).default([]),
  consents: z.array(z.enum(KIND_CONSENTS)).default([]),
  /** Kinds of institutions that it never goes to. */
  neverTo: z.array(institutionKind).default([]),
  sources: z.record(id, source).default({}),
  legalBasis: z.array(legalBasis).default([]),
  documents: z.array(kindDocument).default([]),
  steps: z.array(kindStep).min(1),
  unknown: z.array(inFive).default([]),
});

export type ProcedureKind = z.infer<typeof procedureKind>;
export type KindStep = z.infer<typeof kindStep>;
export type KindDocument = z.infer<typeof kindDocument>;
export type StepWho = z.infer<typeof who>;
