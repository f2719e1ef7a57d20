import { z } from 'zod';
import { INSTITUTION_KINDS } from '../institution.js';
import { evidence } from './evidence-shape.js';
import { ID } from './id-form.js';
import { OFFICE_DUTIES, ROUTE_ROLES } from './route-roles.js';
import { text } from './text-shape.js';

export const RECORD_KINDS = ['report', 'remains', 'living'] as const;
/** Sexes by which a law divides whose work a search is. */
const RULED_SEXES = ['female', 'male'] as const;

/** Country of a profile whose conventions and steps hold in every country. */
export const EVERY_COUNTRY = 'ZZ';

export const id = z.string().regex(ID);
export const code = text(200);
export const countryCode = z.string().regex(/^[A-Z]{2}$/);

/** An institution by its code, or every one of a kind in the profile's country. */
export const who = z.strictObject({ kind: z.enum(INSTITUTION_KINDS).optional(), code: code.optional() });

/** First administrative divisions by name, and second ones, with exactly one first. */
export const divisions = {
  areas: z.array(text(200)).min(1).optional(),
  subareas: z.array(text(200)).min(1).optional(),
};

/** District of an office. */
export const district = z.strictObject({ country: countryCode, ...divisions });

export const competenceRule = z.strictObject({
  id,
  who: z.strictObject({
    ...who.shape,
    /** Who does it where the network has no such office for the place. */
    otherwise: who.optional(),
  }),
  role: z.enum(ROUTE_ROLES),
  /** What it is to do; left out, as its role has it. */
  duty: z.enum(OFFICE_DUTIES).optional(),
  records: z.array(z.enum(RECORD_KINDS)).min(1),
  /** All of them, where several are given. */
  when: z.strictObject({
    /** Place where somebody disappeared, was found dead, or is. */
    place: z.strictObject({ country: countryCode, ...divisions }).optional(),
    nationality: z.array(countryCode).min(1).optional(),
    /** Countries where the family lives. */
    familyIn: z.array(countryCode).min(1).optional(),
    /** The rule speaks of the institution only where it holds the record itself. */
    receives: z.literal(true).optional(),
    /** Younger than 18 when last seen, or found. */
    isChild: z.literal(true).optional(),
    sex: z.enum(RULED_SEXES).optional(),
  }),
  /** `id` of the instrument that says so. */
  instrument: id.optional(),
  source: id.optional(),
  evidence: evidence.optional(),
});

/** An office that nobody knows, and the sources that were asked for it. */
export const unknownOffice = z.strictObject({
  role: z.enum(ROUTE_ROLES),
  records: z.array(z.enum(RECORD_KINDS)).min(1),
  asked: z.array(id).min(1),
});

export type CompetenceRule = z.infer<typeof competenceRule>;
export type District = z.infer<typeof district>;
export type UnknownOffice = z.infer<typeof unknownOffice>;
export type ProfileContact = z.infer<typeof who>;
