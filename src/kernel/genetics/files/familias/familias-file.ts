/** Content of a Familias file (version 3), by names instead of places in lists. */
export interface FamiliasFile {
  readonly version: string;
  readonly persons: readonly FamiliasPerson[];
  readonly pedigrees: readonly FamiliasPedigree[];
  readonly database: FamiliasDatabase;
  readonly dvi?: FamiliasDvi;
}

/** Two alleles by the name of the locus in the file. */
export type FamiliasGenotypes = Readonly<Record<string, readonly [string, string]>>;

export interface FamiliasPerson {
  readonly name: string;
  readonly isMale: boolean;
  readonly considersDropout: boolean;
  readonly genotypes: FamiliasGenotypes;
  readonly line: number;
}

export interface FamiliasRelation {
  readonly parent: string;
  readonly child: string;
}

/** Pedigree that is weighed against the other ones; the known relations are in it. */
export interface FamiliasPedigree {
  readonly name: string;
  /** Untyped persons of this pedigree alone, by sex. */
  readonly extras: readonly { readonly name: string; readonly isMale: boolean }[];
  readonly relations: readonly FamiliasRelation[];
}

export interface FamiliasDatabase {
  readonly name: string;
  readonly theta: number;
  readonly loci: readonly FamiliasLocus[];
}

export interface FamiliasMutation {
  readonly rate: number;
  /** 0 equal, 1 proportional, 2 stepwise, 3 stepwise and stationary, 4 extended stepwise. */
  readonly model: number;
  readonly range: number;
  readonly rate2: number;
}

export interface FamiliasLocus {
  readonly name: string;
  readonly female: FamiliasMutation;
  readonly male: FamiliasMutation;
  /** Frequency of the silent allele, 0 where there is none. */
  readonly silent: number;
  readonly databaseSize: number;
  readonly dropout: number;
  readonly minorAlleleFrequency: number;
  readonly alleles: readonly string[];
  readonly frequencies: readonly number[];
}

export interface DviPerson {
  readonly name: string;
  readonly sex: 'male' | 'female' | 'unknown';
  readonly genotypes: FamiliasGenotypes;
  readonly line: number;
}

export interface DviFamilySection {
  readonly name: string;
  readonly line: number;
  readonly persons: readonly DviPerson[];
  readonly pedigrees: readonly { readonly name: string; readonly relations: readonly FamiliasRelation[] }[];
}

export interface FamiliasDvi {
  readonly unidentified: readonly DviPerson[];
  readonly families: readonly DviFamilySection[];
}
