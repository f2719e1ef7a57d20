import { z } from 'zod';
import { HOLIDAY_KINDS } from '../holiday-kinds.js';
import { INSTITUTION_KINDS } from '../institution.js';
import { publicContact } from '../public-contact.js';
import { sampleRule } from '../sample-rule.js';
import { withinMigration } from '../within-migration.js';
import {
  code,
  competenceRule,
  countryCode,
  district,
  divisions,
  id,
  RECORD_KINDS,
  unknownOffice,
  who,
} from './competence-shape.js';
import { KINDS_THAT_REST, type KindThatRests } from '../alert-kind-lists.js';
import { ESCALATION_STEPS, LIMITS } from './escalation.js';
import { evidence, SOURCE_KINDS } from './evidence-shape.js';
import { stepLimit } from './limit-shape.js';
import { PROFILE_TEXT, text } from './text-shape.js';
import { TOPICS, type Topic } from './topics.js';

export const PROFILE_FORMAT = 'huella-mechanism/1';

/** Deeds of the steps of a protocol. */
export const DEEDS = [
  'receive',
  'transmit',
  'acknowledge',
  'register',
  'ask_living',
  'interview',
  'sample',
  'compare',
  'review',
  'confirm',
  'rule',
  'tell_family',
  'certificate',
  'repatriate',
  'answer',
  'tell_authorities',
  'tell_consulate',
  'publish_figures',
  'end_search',
] as const;

/** Ways to reach an office. */
export const CHANNEL_TYPES = ['phone', 'whatsapp', 'email', 'web_form', 'address'] as const;

/** Whose consulate is told: that of the nationality of the person. */
const OF = ['nationality'] as const;
/** What the district of the office has to hold. */
export const DISTRICTS = ['place', 'family'] as const;
/** Whose consent somebody needs who ends a search and tells of it. */
export const CONSENTING = ['found_person', 'family'] as const;

const told = z.strictObject(PROFILE_TEXT);
const civilDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const sourceId = id.optional();
const read = evidence.optional();
const topic = z.enum(Object.keys(TOPICS) as [Topic, ...Topic[]]);

export const citedSource = z.strictObject({
  title: text(500),
  publisher: text(300),
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .optional(),
  url: z.url().optional(),
  kind: z.enum(SOURCE_KINDS).optional(),
  /** The language of the text (BCP 47). */
  language: text(35).optional(),
});

/** A way to reach an office, whoever is on duty there. */
const channel = z.strictObject({
  type: z.enum(CHANNEL_TYPES),
  value: text(300),
  /** Hours in which somebody answers: `24 h`. */
  hours: text(100).optional(),
  languages: z.array(text(35)).min(1).optional(),
  /** Day on which it was last tried: until then nobody knows whether somebody answers. */
  tried: civilDay.optional(),
  source: sourceId,
});

const focalPoint = z.strictObject({
  /** The office, where nobody is named: "duty officer". It needs no person where it has an address. */
  post: text(300).optional(),
  name: text(300).optional(),
  email: z.email().optional(),
  language: text(35).default('es'),
  step: z.number().int().min(0).max(9).default(0),
});

export const institutionEntry = z.strictObject({
  /** With a code it is enrolled; without, the profile says only that the country has such a one. */
  code: code.optional(),
  name: text(300).optional(),
  kind: z.enum(INSTITUTION_KINDS),
  /** Country in which the institution stands, if not in the profile's country: a consulate. */
  standsIn: countryCode.optional(),
  about: told.optional(),
  /** Its district: of a consulate, of a justice of the peace. */
  covers: district.optional(),
  deliversOnly: z.boolean().default(false),
  admits: sampleRule.optional(),
  /** The authority that enforces migration law inside which the unit lies. */
  withinMigration: withinMigration.nullable().optional(),
  /** By what families reach it. */
  contact: publicContact.nullable().optional(),
  focalPoints: z.array(focalPoint).optional(),
  channels: z.array(channel).min(1).optional(),
  source: sourceId,
  evidence: read,
});

export const supportRule = z.strictObject({
  who,
  /** Countries in which reports are taken; `*`: anywhere abroad. */
  in: z.union([z.literal('*'), z.array(countryCode).min(1)]),
  transmitsTo: who,
  /** True where the family at home hears back from here; left out where no source says. */
  answersFamily: z.boolean().optional(),
  source: sourceId,
});

/** Somebody whom a step tells: in the file, or the office of the nationality, which is in another's. */
const toldOffice = z.strictObject({
  ...who.shape,
  of: z.enum(OF).optional(),
  district: z.enum(DISTRICTS).optional(),
  /** Of which records it is told; left out: of reports and remains. */
  records: z.array(z.enum(RECORD_KINDS)).min(1).optional(),
  /** True where it gets a copy of what another is told. */
  copy: z.boolean().optional(),
});

/** Part of the country in which a step is done: its time zone and its holidays. */
const stepCalendar = z.strictObject({ region: text(20), timeZone: text(60).optional() });

export const protocolStep = z.strictObject({
  id,
  who,
  does: z.enum(DEEDS),
  after: z.array(id).default([]),
  /** How long it may take; `workingDays` alone says the same of working days. */
  limit: stepLimit.optional(),
  /** Working days of the country from when the step can begin; `unknown`: no source says. */
  workingDays: z.union([z.number().int().min(0).max(3660), z.literal('unknown')]).optional(),
  calendar: stepCalendar.optional(),
  tells: z.array(toldOffice).min(1).optional(),
  about: told.optional(),
  instrument: id.optional(),
  source: sourceId,
  evidence: read,
});

/** Who may end a search, by which document, and with whose consent. */
export const endRule = z.strictObject({
  id,
  who: z.array(who).min(1).max(12),
  records: z.array(z.enum(RECORD_KINDS)).min(1),
  document: told,
  consent: z.enum(CONSENTING).optional(),
  instrument: id.optional(),
  source: sourceId,
  evidence: read,
});

export const calendarTerms = z.strictObject({
  region: text(20),
  timeZone: text(60).optional(),
  /** Parts of the country whose offices reckon in days of their own. */
  parts: z
    .array(z.strictObject({ ...divisions, ...stepCalendar.shape }))
    .min(1)
    .optional(),
  holidays: z.array(z.enum(HOLIDAY_KINDS)).optional(),
  closed: z.array(z.string()).optional(),
  endOfDay: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .optional(),
  source: sourceId,
});

const rest = z.number().int().min(0).max(LIMITS.rest).optional();

/**
 * Terms of escalation: the steps that follow when nobody does what is due, and the time for which something
 * may rest; what is left out stays as the installation has it.
 */
export const escalationTerms = z.strictObject({
  steps: z
    .array(
      z.strictObject({
        /** Name of the step, which stands with each alert that has come to it. */
        id,
        tells: z.enum(ESCALATION_STEPS),
        /**
         * Institution that the step `ministry` tells; without it the foreign ministry, else the search
         * mechanism.
         */
        who: who.optional(),
        /** Working days of the country after the step before; of the first, after the due date. */
        workingDays: z.number().int().min(0).max(LIMITS.days),
      }),
    )
    .min(2)
    .max(12)
    .optional(),
  /** Working days past the due date for which an alert may rest, by what it is about. */
  rest: z
    .strictObject(
      Object.fromEntries(KINDS_THAT_REST.map((kind) => [kind, rest])) as Record<KindThatRests, typeof rest>,
    )
    .optional(),
  /** Greatest number of times that something may rest. */
  rests: z.number().int().min(0).max(LIMITS.rests).optional(),
  source: sourceId,
});

const instrument = z.strictObject({
  /** Name by which rules, steps and ends cite it. */
  id: id.optional(),
  title: text(500),
  citation: text(500).optional(),
  about: told.optional(),
  source: sourceId,
  evidence: read,
});
const documentNeeded = z.strictObject({ for: z.enum(DEEDS), document: told, source: sourceId });
const fact = z.strictObject({ topic, statement: told, source: id, evidence: read });
export const unknownEntry = z.strictObject({ topic, ...PROFILE_TEXT });

/** The lists of a profile: each entry is read for itself too, so that one fault hides no other. */
export const PROFILE_LISTS = {
  institutions: institutionEntry,
  competence: competenceRule,
  supportAbroad: supportRule,
  instruments: instrument,
  documents: documentNeeded,
  facts: fact,
  mayEnd: endRule,
} as const;

/** Profile of how a country searches, as one file (docs/guides/mechanisms.md). */
export const mechanismProfile = z.strictObject({
  format: z.literal(PROFILE_FORMAT),
  country: countryCode,
  /** Nothing in it is true of any country: a demonstration, an exercise. */
  invented: z.boolean().default(false),
  /** Official languages (BCP 47), those of the whole country first. */
  languages: z.array(text(35)).min(1),
  languagesSource: sourceId,
  sources: z.record(id, citedSource).default({}),
  institutions: z.array(institutionEntry),
  competence: z.array(competenceRule).default([]),
  supportAbroad: z.array(supportRule).default([]),
  protocol: z.strictObject({ steps: z.array(protocolStep) }).default({ steps: [] }),
  mayEnd: z.array(endRule).optional(),
  nobodyKnown: z.array(unknownOffice).optional(),
  calendar: calendarTerms.optional(),
  escalation: escalationTerms.optional(),
  instruments: z.array(instrument).default([]),
  documents: z.array(documentNeeded).default([]),
  facts: z.array(fact).default([]),
  unknown: z.array(unknownEntry).default([]),
});

export type MechanismProfile = z.infer<typeof mechanismProfile>;
export type InstitutionOfProfile = z.infer<typeof institutionEntry>;
export type SupportRule = z.infer<typeof supportRule>;
export type EndRule = z.infer<typeof endRule>;
export type ProtocolStep = z.infer<typeof protocolStep>;
export type EscalationTerms = z.infer<typeof escalationTerms>;
export type CitedSource = z.infer<typeof citedSource>;
export type Channel = z.infer<typeof channel>;
