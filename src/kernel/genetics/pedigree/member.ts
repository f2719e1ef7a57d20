export type GeneticSex = 'male' | 'female' | 'unknown';

/** A person of a pedigree; without parents a founder. */
export interface MemberOfPedigree {
  readonly id: string;
  readonly father: string | null;
  readonly mother: string | null;
  readonly sex: GeneticSex;
  /**
   * True where the recorded sex does not fit whose father or mother the person is: one of the two was written
   * down wrongly. Autosomal loci are weighed all the same, for they pass alike from either parent; no line of
   * descent leads through such a parent, and the sex stays unknown.
   */
  readonly isSexDoubtful?: boolean;
}
