/**
 * A small language for shapes of JSON. The contract is written in it once, as data; the reader, the writer,
 * the TypeScript types (`Infer`) and the GraphQL types follow from it.
 */

/**
 * Data class of a field: how closely what it holds is tied to a person, as `DATA_CLASSES` of the platform has
 * it. P3 is what points to somebody by itself: names, codes of people, contact, places, documents, family
 * ties, marks, and free text, which may hold any of them. P4 are teeth and genotypes.
 */
export type FieldClass = 'P1' | 'P2' | 'P3' | 'P4';

/** Facts of a field beside its values; what else needs them derives them from here. */
export interface FieldFacts {
  /** Data class; absent where the field holds objects: it is then of the class of what is in them. */
  readonly dataClass?: FieldClass;
  /** True where the field ties records together or measures a place; nobody reads it on a page or a form. */
  readonly isForMachines?: true;
  /**
   * True where the comparison of two records reads the field, or something in it; what is not compared cannot
   * count for or against a match.
   */
  readonly isCompared?: true;
  /**
   * True where the report form asks a family for the field: of a person, a body and what is on it, a thing and
   * a relative. Who reports and the way of a person are laid out by hand.
   */
  readonly isAsked?: true;
  /** True where the head of a page tells the field: by it one knows that the record is the right one. */
  readonly isAtHead?: true;
  /** The block of INTERPOL's forms where it is another than that of its object. */
  readonly formBlock?: 'medical';
}

export interface Field<
  S extends Shape = Shape,
  R extends boolean = boolean,
  T extends FieldFacts = FieldFacts,
> {
  readonly shape: S;
  readonly required: R;
  readonly description: string;
  readonly facts: T;
}

type Many<S extends Shape> = ListShape<S> | OneOrListShape<S> | MapShape<S>;
type HoldsObjects<S extends Shape> = S extends ObjectShape | Many<ObjectShape> ? true : false;

/**
 * Facts that a shape requires: a field without a class is refused by the compiler, and so is one that has a
 * class and holds objects.
 */
type FactsFor<S extends Shape> =
  HoldsObjects<S> extends true
    ? FieldFacts & { readonly dataClass?: never }
    : FieldFacts & { readonly dataClass: FieldClass };

type Given<S extends Shape, T> = HoldsObjects<S> extends true ? [facts?: T] : [facts: T];

export type ShapeFields = Readonly<Record<string, Field>>;

/**
 * Order of two time fields of one object: where `after` ends before `before` begins, the object is impossible
 * or merely odd.
 */
export interface Order {
  readonly before: string;
  readonly after: string;
  readonly severity: 'error' | 'warning';
}

export interface ObjectShape<F extends ShapeFields = ShapeFields> {
  readonly kind: 'object';
  /** Name of the object, unique in the contract, PascalCase. */
  readonly name: string;
  readonly description: string;
  readonly fields: F;
  readonly orders: readonly Order[];
}

export interface ListShape<S extends Shape = Shape> {
  readonly kind: 'list';
  readonly of: S;
  /** Fields that together name an entry; no two entries may share them. */
  readonly uniqueBy: readonly string[];
  /** True where an empty list says "none" instead of nothing at all. */
  readonly keepsEmpty: boolean;
  /** True where an empty list is told of: left out, the field says the opposite of what such a list would. */
  readonly tellsEmpty: boolean;
}

type ListOptions = Omit<ListShape, 'kind' | 'of'>;

/** Shape of one entry, or a list of them in order; the form in which it came is kept. */
export interface OneOrListShape<S extends Shape = Shape> {
  readonly kind: 'oneOrList';
  readonly of: S;
}

export type MapKeys = 'tooth' | 'autosomal' | 'xStr' | 'yStr' | 'fieldPath' | 'any';

/** Shape of an object whose keys are data: teeth, loci, paths of fields. */
export interface MapShape<S extends Shape = Shape> {
  readonly kind: 'map';
  readonly keys: MapKeys;
  readonly of: S;
}

export interface VocabularyShape<W extends string = string> {
  readonly kind: 'vocabulary';
  /** Name of the vocabulary, unique in the contract, PascalCase. */
  readonly name: string;
  readonly description: string;
  readonly words: readonly W[];
  /** Meaning of each word. */
  readonly meanings: Readonly<Record<W, string>>;
}

export interface LiteralShape<W extends string = string> {
  readonly kind: 'literal';
  readonly word: W;
}

export type TextLength = 'plain' | 'name' | 'id';
export type TextFormat = 'language' | 'email' | 'sha256' | 'mtRange' | 'mtVariant' | 'institution' | 'allele';

export interface TextShape {
  readonly kind: 'text';
  readonly length: TextLength;
  readonly format: TextFormat | undefined;
}

export interface NumberShape {
  readonly kind: 'number';
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
}

/** Unit of a number. */
export type Unit = 'cm' | 'kg' | 'years' | 'days';

export interface RangeShape {
  readonly kind: 'range';
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly unit: Unit;
}

/** Shape of a time told as a partial date (`2021`, `2021-03`, `2021-03-15`) or as an instant. */
export interface PartialDateShape {
  readonly kind: 'partialDate';
  /** True for times that are expected to lie ahead (`until`, `to`): no warning then. */
  readonly mayLieAhead: boolean;
}

/** Shape of a time told as an instant only. */
export interface InstantShape {
  readonly kind: 'instant';
}

/** Shape of a partial date, or of an object that holds two. */
export interface DateOrSpanShape<S extends ObjectShape = ObjectShape> {
  readonly kind: 'dateOrSpan';
  readonly span: S;
}

export interface CountryShape {
  readonly kind: 'country';
  /** True where `*` (every country) may stand here. */
  readonly star: boolean;
}

export interface BooleanShape {
  readonly kind: 'boolean';
  /** True where null and empty are errors too: an answer that was meant must not be read as none. */
  readonly strict: boolean;
}

/** Shape of any JSON, kept as it came. */
export interface AnyShape {
  readonly kind: 'any';
}

export type Shape =
  | ObjectShape
  | ListShape
  | OneOrListShape
  | MapShape
  | VocabularyShape
  | LiteralShape
  | TextShape
  | NumberShape
  | RangeShape
  | PartialDateShape
  | InstantShape
  | DateOrSpanShape
  | CountryShape
  | BooleanShape
  | AnyShape;

export const required = <const S extends Shape, const T extends FactsFor<S>>(
  shape: S,
  description: string,
  ...[facts]: Given<S, T>
): Field<S, true, T> => ({ shape, required: true, description, facts: facts ?? ({} as T) });

export const optional = <const S extends Shape, const T extends FactsFor<S>>(
  shape: S,
  description: string,
  ...[facts]: Given<S, T>
): Field<S, false, T> => ({ shape, required: false, description, facts: facts ?? ({} as T) });

/** Names of the fields of an object that people read, in the order of the contract. */
export type ShownName<F extends ShapeFields> = {
  [K in keyof F & string]: F[K]['facts'] extends { readonly isForMachines: true } ? never : K;
}[keyof F & string];

export function shownNames<F extends ShapeFields>({ fields }: ObjectShape<F>): readonly ShownName<F>[] {
  const names = Object.keys(fields) as (keyof F & string)[];
  return names.filter((name): name is ShownName<F> => !fields[name]?.facts.isForMachines);
}

export const object = <F extends ShapeFields>(
  name: string,
  description: string,
  fields: F,
  orders: readonly Order[] = [],
): ObjectShape<F> => ({ kind: 'object', name, description, fields, orders });

export const list = <S extends Shape>(
  of: S,
  { uniqueBy = [], keepsEmpty = false, tellsEmpty = false }: Partial<ListOptions> = {},
): ListShape<S> => ({ kind: 'list', of, uniqueBy, keepsEmpty, tellsEmpty });

export const oneOrList = <S extends Shape>(of: S): OneOrListShape<S> => ({ kind: 'oneOrList', of });

export const map = <S extends Shape>(keys: MapKeys, of: S): MapShape<S> => ({ kind: 'map', keys, of });

export const vocabulary = <const W extends string>(
  name: string,
  description: string,
  meanings: Readonly<Record<W, string>>,
): VocabularyShape<W> => ({
  kind: 'vocabulary',
  name,
  description,
  words: Object.keys(meanings) as W[],
  meanings,
});

export const literal = <const W extends string>(word: W): LiteralShape<W> => ({ kind: 'literal', word });

export const text = (length: TextLength = 'plain', format?: TextFormat): TextShape => ({
  kind: 'text',
  length,
  format,
});

export const number = (min: number, max: number, whole = false): NumberShape => ({
  kind: 'number',
  min,
  max,
  whole,
});

export const range = (min: number, max: number, unit: Unit): RangeShape => ({
  kind: 'range',
  name: 'NumberRange',
  min,
  max,
  unit,
});

export const partialDate: PartialDateShape = { kind: 'partialDate', mayLieAhead: false };
export const partialDateAhead: PartialDateShape = { kind: 'partialDate', mayLieAhead: true };
export const instant: InstantShape = { kind: 'instant' };
export const dateOrSpan = <S extends ObjectShape>(span: S): DateOrSpanShape<S> => ({
  kind: 'dateOrSpan',
  span,
});
export const country = (star = false): CountryShape => ({ kind: 'country', star });
export const boolean: BooleanShape = { kind: 'boolean', strict: false };
export const strictBoolean: BooleanShape = { kind: 'boolean', strict: true };
export const any: AnyShape = { kind: 'any' };
