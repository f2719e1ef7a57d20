import type { PHYSICAL } from '../contract/body-blocks.js';
import type { GeneticProfile } from '../contract/records.js';
import type { RangeShape, ShapeFields } from '../contract/shape.js';
import type { GeneticRelative, GeneticReport } from '../genetics/index.js';

/**
 * What the comparison reads of a record of the exchange format, under the same names.
 *
 * Everything is optional, so that any exchange record can be handed over as it is. Fields that are never evidence
 * (reporter, vulnerabilities, contact data of relatives) are left out on purpose: what is not here cannot be compared.
 */
export interface ComparableRange {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

export interface ComparablePlace {
  readonly country?: string | undefined;
  readonly admin1?: string | undefined;
  readonly locality?: string | undefined;
  readonly lat?: number | undefined;
  readonly lon?: number | undefined;
  readonly precisionKm?: number | undefined;
}

export interface ComparableName {
  readonly kind?: string | undefined;
  readonly given?: string | undefined;
  readonly surnames?: readonly string[] | undefined;
  readonly full?: string | undefined;
}

export interface ComparableDocument {
  readonly type?: string | undefined;
  readonly number?: string | undefined;
  readonly country?: string | undefined;
}

export interface ComparablePerson {
  readonly id?: string | undefined;
  readonly names?: readonly ComparableName[] | undefined;
  readonly sex?: string | undefined;
  readonly birthDate?: string | undefined;
  readonly ageYears?: ComparableRange | undefined;
  readonly birthPlace?: ComparablePlace | undefined;
  readonly residence?: ComparablePlace | undefined;
  readonly nationalities?: readonly string[] | undefined;
  readonly documents?: readonly ComparableDocument[] | undefined;
  readonly phones?: readonly string[] | undefined;
  readonly languages?: readonly string[] | undefined;
  readonly peoples?: readonly string[] | undefined;
  readonly occupation?: string | undefined;
}

/** Fields of an object that the contract says are compared. */
type Compared<F extends ShapeFields> = {
  readonly [K in keyof F as F[K]['facts'] extends { readonly isCompared: true } ? K : never]?:
    | (F[K]['shape'] extends RangeShape ? ComparableRange : string)
    | undefined;
};

/** What the contract says is compared of a body. */
export type ComparablePhysical = Compared<typeof PHYSICAL.fields>;

export interface ComparableMark {
  readonly type?: string | undefined;
  readonly region?: string | undefined;
  readonly side?: string | undefined;
  readonly design?: string | undefined;
  readonly text?: string | undefined;
  readonly colors?: readonly string[] | undefined;
  readonly description?: string | undefined;
  readonly state?: string | undefined;
}

export interface ComparableMedical {
  readonly kind?: string | undefined;
  readonly region?: string | undefined;
  readonly side?: string | undefined;
  readonly description?: string | undefined;
  readonly serial?: string | undefined;
  readonly state?: string | undefined;
}

/** State of each tooth by its FDI number (ISO 3950). */
export interface ComparableDental {
  readonly teeth?: Readonly<Record<string, string | undefined>> | undefined;
}

export interface ComparableEffect {
  readonly category?: string | undefined;
  readonly article?: string | undefined;
  readonly color?: string | undefined;
  readonly brand?: string | undefined;
  readonly size?: string | undefined;
  readonly text?: string | undefined;
  readonly description?: string | undefined;
  readonly state?: string | undefined;
}

export interface ComparableStop {
  readonly date?: string | undefined;
  readonly place?: ComparablePlace | undefined;
}

/** A shipwreck, a bus, a fire that many records share. */
export interface ComparableEvent {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
}

export type ComparableRelative = GeneticRelative & {
  readonly name?: string | undefined;
  /** Whether the relative has decided apart is all that is read of these. */
  readonly consents?: readonly unknown[] | undefined;
};

export interface ComparableRecord {
  readonly recordType?: string | undefined;
  readonly institution?: string | undefined;
  readonly id?: string | undefined;
  readonly externalIds?: readonly { readonly id?: string | undefined }[] | undefined;
  readonly person?: ComparablePerson | undefined;
  readonly physical?: ComparablePhysical | undefined;
  readonly marks?: readonly ComparableMark[] | undefined;
  readonly medical?: readonly ComparableMedical[] | undefined;
  readonly dental?: ComparableDental | undefined;
  readonly effects?: readonly ComparableEffect[] | undefined;
  readonly event?: ComparableEvent | undefined;
  /** By when whoever recorded it had heard of it: the end of a window, where nothing else is dated. */
  readonly recordedAt?: string | undefined;
  // A report.
  readonly lastContact?: ComparableStop | undefined;
  readonly departure?: ComparableStop | undefined;
  readonly destination?: ComparableStop | undefined;
  readonly route?: readonly ComparableStop[] | undefined;
  /** Of relatives the tie, the name and the sample, and nothing by which they could be reached. */
  readonly relatives?: readonly ComparableRelative[] | undefined;
  readonly pedigree?: GeneticReport['pedigree'];
  readonly directProfile?: GeneticProfile | undefined;
  // Remains; a living person has one profile.
  readonly profile?: GeneticProfile | undefined;
  readonly profiles?: readonly GeneticProfile[] | undefined;
  readonly found?: ComparableStop | undefined;
  readonly completeness?: string | undefined;
  readonly condition?: string | undefined;
  readonly cause?: string | undefined;
  readonly manner?: string | undefined;
  readonly deathDate?:
    | string
    | { readonly from?: string | undefined; readonly to?: string | undefined }
    | undefined;
  readonly postMortemIntervalDays?: ComparableRange | undefined;
  readonly estimates?:
    | {
        readonly sex?:
          | { readonly value?: string | undefined; readonly confidence?: number | undefined }
          | undefined;
        readonly ageYears?: ComparableRange | undefined;
        readonly heightCm?: ComparableRange | undefined;
      }
    | undefined;
  readonly presumedIdentity?: ClaimedIdentity | undefined;
  readonly identity?: ClaimedIdentity | undefined;
  // A living person.
  readonly situation?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly place?: ComparablePlace | undefined;
  readonly reintegration?: { readonly occupation?: string | undefined } | undefined;
}

export interface ClaimedIdentity {
  readonly names?: readonly ComparableName[] | undefined;
  readonly documents?: readonly ComparableDocument[] | undefined;
  readonly basis?: string | undefined;
  readonly date?: string | undefined;
}
