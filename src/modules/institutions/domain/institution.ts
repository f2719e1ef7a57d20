import type { PublicContact } from './public-contact.js';
import type { SampleRule } from './sample-rule.js';
import type { WithinMigration } from './within-migration.js';

export const INSTITUTION_KINDS = [
  'search_mechanism',
  'forensic_institute',
  'foreign_ministry',
  'consulate',
  'prosecutor',
  'ombudsman',
  'civil_society',
  'red_cross',
  'reception',
  'shelter',
  'oversight',
  'public_register',
  'local_government',
  'police',
  'migration',
  'civil_registry',
  'court',
  'local_judge',
  'medical_examiner',
  'genetic_bank',
  'laboratory',
  'victims_commission',
  'hospital',
  'cemetery',
  'interpol_bureau',
  'international_body',
] as const;

export type InstitutionKind = (typeof INSTITUTION_KINDS)[number];

export const AGREEMENT_CATEGORIES = ['report', 'remains', 'living', 'genetic'] as const;

export type AgreementCategory = (typeof AGREEMENT_CATEGORIES)[number];

export interface Institution {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly country: string;
  readonly kind: InstitutionKind;
  readonly deliversOnly: boolean;
  /** From whom it accepts genetic samples; nothing: not stated. */
  readonly admits?: SampleRule | null | undefined;
  /** True where its people judge matches without their scores; nothing: as the installation says. */
  readonly judgesBlind?: boolean | undefined;
  /** The country where it stands, if not its own: a consulate. */
  readonly standsIn?: string | null | undefined;
  /** The authority that enforces migration law inside which it lies; nothing: inside none. */
  readonly withinMigration?: WithinMigration | null | undefined;
  /** By what families reach it; nothing: not stated. */
  readonly contact?: PublicContact | null | undefined;
  /** Time at which it closed. */
  readonly closedAt?: Date | null | undefined;
  /** Institution that has taken over its work. */
  readonly successorId?: string | null | undefined;
}

export interface Agreement {
  readonly code: string;
  /** Codes of institutions; null: every institution of the network. */
  readonly parties: readonly string[] | null;
  readonly exceptions: readonly (readonly [string, string])[];
  readonly categories: readonly AgreementCategory[];
  readonly level: number;
  readonly purposes: readonly string[];
  readonly inForce: boolean;
}

/**
 * Standing that two institutions have agreed on for one category; `level` is the disclosure that it sets by
 * default.
 */
export interface AgreedTerms {
  readonly mayCompare: boolean;
  readonly level: number;
}

/** Within one institution everything may be compared, and everything may be seen. */
const SAME_HOUSE: AgreedTerms = { mayCompare: true, level: 4 };
const NOTHING: AgreedTerms = { mayCompare: false, level: 0 };

/**
 * Returns the standing of two institutions to each other for records of these categories.
 *
 * Both categories must be covered by one agreement in force that names both institutions and does not except
 * the pair. A public register has published what it holds and compares with all. Of several agreements the
 * most open counts.
 */
export function agreedTerms(
  a: Institution,
  b: Institution,
  categories: readonly AgreementCategory[],
  agreements: readonly Agreement[],
): AgreedTerms {
  if (a.id === b.id) return SAME_HOUSE;
  let best = NOTHING;
  for (const agreement of agreements) {
    if (!covers(agreement, a, b, categories)) continue;
    if (!best.mayCompare || agreement.level > best.level) best = { mayCompare: true, level: agreement.level };
  }
  if (!best.mayCompare && (a.kind === 'public_register' || b.kind === 'public_register')) {
    return { mayCompare: true, level: PUBLIC_REGISTER_LEVEL };
  }
  return best;
}

/** The agreements in force under which records of these categories of the two institutions are compared. */
export function agreementsBetween(
  a: Institution,
  b: Institution,
  categories: readonly AgreementCategory[],
  agreements: readonly Agreement[],
): Agreement[] {
  return a.id === b.id ? [] : agreements.filter((one) => covers(one, a, b, categories));
}

function covers(
  agreement: Agreement,
  a: Institution,
  b: Institution,
  categories: readonly AgreementCategory[],
): boolean {
  return (
    agreement.inForce &&
    names(agreement, a.code) &&
    names(agreement, b.code) &&
    categories.every((category) => agreement.categories.includes(category)) &&
    !agreement.exceptions.some(([x, y]) => isPair(x, y, a.code, b.code))
  );
}

/** Beside a public register the comparison is shown, and no values of the other institution's record. */
export const PUBLIC_REGISTER_LEVEL = 2;

function names(agreement: Agreement, code: string): boolean {
  return agreement.parties === null || agreement.parties.includes(code);
}

function isPair(x: string, y: string, a: string, b: string): boolean {
  return (x === a && y === b) || (x === b && y === a);
}
