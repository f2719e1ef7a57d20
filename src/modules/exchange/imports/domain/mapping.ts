import type { Json } from './json.js';

/**
 * The mapping language: how the rows of somebody else's table become records of the exchange format.
 *
 * A mapping is data and nothing else, so that an institution writes its own as a JSON file. Rules are read in order. Of
 * several rules with one target the first that has a value counts, and later ones fill only what it left open. Every
 * cell that no rule could use is kept under `extra`, by the name of its column: nothing of a row is lost.
 */
export interface Mapping {
  /** The word behind `--format`. */
  readonly id: string;
  readonly name: string;
  readonly institution: RegisteredInstitution;
  readonly recordType: 'report' | 'remains' | 'living';
  readonly encoding: 'utf-8' | 'windows-1252';
  /** Way of writing a quote inside a quoted cell: twice (RFC 4180, the default), or behind a backslash. */
  readonly innerQuotes?: 'doubled' | 'backslash';
  /** `1,5` instead of `1.5` in the numbers of this table. */
  readonly decimalComma?: boolean;
  /** Without one of these, or with one twice, it is another table, and the file is refused. */
  readonly requiredColumns: readonly string[];
  readonly idFrom: IdSource;
  readonly rules: readonly MappingRule[];
  /** Constants that hold for each record of this table, filled in after the rules. */
  readonly constants: readonly Constant[];
}

/** The owner of the records, enrolled with the first file. */
export interface RegisteredInstitution {
  readonly code: string;
  readonly name: string;
  readonly country: string;
  readonly kind: 'public_register';
}

/** A column of the table, or a digest of the whole row where the table has no key. */
export type IdSource = { readonly column: string } | 'hash';

export interface Constant {
  readonly to: string;
  readonly value: Json;
  /** Only where this path has a value. */
  readonly onlyWith?: string;
}

interface RuleBase {
  /** Path in the record: `found.place.lat`. */
  readonly to: string;
  /** Only where this path has a value already. */
  readonly onlyWith?: string;
  /** Leave the cell under `extra` as well: the reader understands a part of it only. */
  readonly keep?: boolean;
}

export interface TextRule extends RuleBase {
  readonly read: 'text';
  readonly column: string;
  /** Words that stand for "nothing known"; they are not carried over. */
  readonly blanks?: readonly string[];
}

export interface WordsRule extends RuleBase {
  readonly read: 'words';
  readonly column: string;
  /** Word of the table, compared without regard to case, and what it means; `null` where it says nothing. */
  readonly words: Readonly<Record<string, Json>>;
  /** `ignore` for a column of free text in which only these words mean something here. */
  readonly others?: 'warn' | 'ignore';
}

export interface DateRule extends RuleBase {
  readonly read: 'date';
  readonly column: string;
  /** In order: `YYYY-MM-DD`, `M/D/YYYY`, `YYYY`. No cell may be readable in two ways. */
  readonly formats: readonly string[];
}

/** Two columns with the first and the last year: one year, or `{from, to}`. */
export interface YearsRule extends RuleBase {
  readonly read: 'years';
  readonly columns: readonly [from: string, to: string];
  readonly blanks?: readonly string[];
}

export interface NumberRule extends RuleBase {
  readonly read: 'number';
  readonly column: string;
  readonly possible?: Bounds;
}

export type MeasureUnit = 'cm' | 'm' | 'in' | 'kg' | 'lb' | 'year';

/** A number that somebody rounded, as the range of what it may have been. */
export interface MeasureRule extends RuleBase {
  readonly read: 'measure';
  readonly column: string;
  readonly unit: MeasureUnit;
  /**
   * Steps of the rounding in the table's unit, coarsest first; the first that divides the number counts, and half of it
   * is the half-width. `[5, 1]`: 150 lb was said to the nearest five, 137 lb to the pound. Empty: as it stands.
   */
  readonly roundedTo: readonly number[];
  /** In centimetres, kilograms, years. */
  readonly possible: Bounds;
}

/** Lower and upper end in two columns. */
export interface RangeRule extends RuleBase {
  readonly read: 'range';
  readonly columns: readonly [min: string, max: string];
  readonly possible: Bounds;
}

export interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** A corner of the world outside which a coordinate of this table is a slip of the pen. */
export interface BoundingBox {
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
}

/** `(lat, lon)` in one column, or two columns. */
export interface CoordinatesRule extends RuleBase {
  readonly read: 'coordinates';
  readonly columns: readonly [pair: string] | readonly [lat: string, lon: string];
  readonly within: BoundingBox;
  readonly precisionKm?: number;
}

/** `Town, Region`, cut at the last comma. */
export interface TownRule extends RuleBase {
  readonly read: 'town_and_region';
  readonly column: string;
  /** Words that stand for "nothing known" in either part. */
  readonly blanks?: readonly string[];
}

export interface NameRule extends RuleBase {
  readonly read: 'name';
  readonly kind: 'legal' | 'birth' | 'alias' | 'nickname' | 'document' | 'route_alias';
  /** `whole` is `Surnames, Given`, or a full name where it has no comma. */
  readonly columns: {
    readonly whole?: string;
    readonly given?: string;
    readonly surnames?: readonly string[];
  };
  /** Words that say that nobody knows the name. */
  readonly nobody?: readonly string[];
}

/** `< 5 weeks`, `> 6-8 months`, `3 days`: a range of days. */
export interface IntervalRule extends RuleBase {
  readonly read: 'interval';
  readonly column: string;
}

/**
 * Target of an entry of a list of features: the first target whose words occur in it, or that asks for none.
 */
export interface FeatureTarget {
  readonly words?: readonly string[];
  readonly into: 'marks' | 'medical' | 'dental' | 'effects';
  /** `type` of a mark, `kind` of a medical entry, `category` of an effect. */
  readonly as?: string;
}

/** Lines `Type: free text` in English, as in NamUs' physical features. */
export interface FeaturesRule extends Omit<RuleBase, 'to'> {
  readonly read: 'english_features';
  /** Fills marks, medical, dental and effects by itself. */
  readonly to?: never;
  readonly column: string;
  readonly types: Readonly<Record<string, readonly FeatureTarget[]>>;
}

/** A list of clothes and belongings in English. */
export interface ClothingRule extends RuleBase {
  readonly read: 'english_clothing';
  readonly column: string;
  /** "None found" means that somebody looked. */
  readonly noneIsAbsent: boolean;
}

export type MappingRule =
  | TextRule
  | WordsRule
  | DateRule
  | YearsRule
  | NumberRule
  | MeasureRule
  | RangeRule
  | CoordinatesRule
  | TownRule
  | NameRule
  | IntervalRule
  | FeaturesRule
  | ClothingRule;

/** The columns that a rule looks at. */
export function columnsOf(rule: MappingRule): readonly string[] {
  if (!('columns' in rule)) return [rule.column];
  if (rule.read !== 'name') return rule.columns;
  const { whole, given, surnames = [] } = rule.columns;
  return [whole, given, ...surnames].filter((column) => column !== undefined);
}
