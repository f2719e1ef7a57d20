import type { PHYSICAL } from '../contract/body-blocks.js';
import type { LIVING } from '../contract/living.js';
import type { GeneticProfile } from '../contract/records.js';
import type { REMAINS } from '../contract/remains.js';
import type { REPORT } from '../contract/report.js';
import type {
  DateOrSpanShape,
  ListShape,
  MapShape,
  NumberShape,
  ObjectShape,
  RangeShape,
  Shape,
  ShapeFields,
} from '../contract/shape.js';
import type { GeneticRelative, GeneticReport } from '../genetics/index.js';

export interface ComparableRange {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** Comparable part of a value; words are texts here, for what is compared may come from elsewhere. */
type Comparable<S extends Shape> = S extends RangeShape
  ? ComparableRange
  : S extends NumberShape
    ? number
    : S extends ListShape<infer E>
      ? readonly Comparable<E>[]
      : S extends ObjectShape<infer F>
        ? Compared<F>
        : S extends DateOrSpanShape<infer O>
          ? string | Comparable<O>
          : S extends MapShape
            ? Readonly<Record<string, string | undefined>>
            : string;

/** Fields of an object that the contract says are compared. */
type Compared<F extends ShapeFields> = {
  readonly [K in keyof F as F[K]['facts'] extends { readonly isCompared: true } ? K : never]?:
    | Comparable<F[K]['shape']>
    | undefined;
};

type Report = (typeof REPORT)['fields'];
type Remains = (typeof REMAINS)['fields'];
type Person = Report['person']['shape']['fields'];
type Entry<K extends 'marks' | 'medical' | 'effects'> = Compared<Report[K]['shape']['of']['fields']>;

export type ComparablePhysical = Compared<(typeof PHYSICAL)['fields']>;
export type ComparablePerson = Compared<Person>;
export type ComparableName = Compared<Person['names']['shape']['of']['fields']>;
export type ComparableDocument = Compared<Person['documents']['shape']['of']['fields']>;
export type ComparablePlace = Compared<Person['residence']['shape']['fields']>;
export type ComparableMark = Entry<'marks'>;
export type ComparableMedical = Entry<'medical'>;
export type ComparableEffect = Entry<'effects'>;
export type ComparableStop = Compared<Report['route']['shape']['of']['fields']>;
/** A shipwreck, a bus, a fire that many records share. */
export type ComparableEvent = Compared<Report['event']['shape']['fields']>;

export type ComparableRelative = GeneticRelative & {
  readonly name?: string | undefined;
  /** Decisions of the relative: only that he or she has decided apart is read of these. */
  readonly consents?: readonly unknown[] | undefined;
};

/**
 * The fields of a record of the exchange format that the comparison reads, under the same names. All are
 * optional, so that any exchange record can be handed over as it is. Fields that are never evidence
 * (reporter, vulnerabilities, contact data of relatives) are not marked as compared in the contract, and a
 * field that is not here cannot be compared.
 */
export interface ComparableRecord
  extends Compared<Report>, Compared<Remains>, Compared<(typeof LIVING)['fields']> {
  /** Relatives with the tie, the name and the sample, and nothing by which they could be reached. */
  readonly relatives?: readonly ComparableRelative[] | undefined;
  readonly pedigree?: GeneticReport['pedigree'];
  readonly directProfile?: GeneticProfile | undefined;
  // Remains; a living person has one profile.
  readonly profile?: GeneticProfile | undefined;
  readonly profiles?: readonly GeneticProfile[] | undefined;
  readonly presumedIdentity?: ClaimedIdentity | undefined;
  readonly identity?: ClaimedIdentity | undefined;
}

/** Identity that remains are thought to have, or have. */
export type ClaimedIdentity = Compared<Remains['presumedIdentity']['shape']['fields']> &
  Compared<Remains['identity']['shape']['fields']>;
