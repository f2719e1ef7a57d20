export type Sex = 'male' | 'female' | 'unknown';

/** A person of a pedigree; without parents a founder. */
export interface Member {
  readonly id: string;
  readonly father: string | null;
  readonly mother: string | null;
  readonly sex: Sex;
}
