/** Member of a family, as it is drawn. */
export interface Kin {
  readonly id: string;
  /** Father and mother, where they are drawn too. */
  readonly parents: readonly string[];
  readonly sex: string;
  /** Has a child with this one, or shares a home: a line between the two, whether or not a child is drawn. */
  readonly partner?: string | undefined;
}

export type Sampling = 'typed' | 'taken' | 'none';

/** Member of a family with what is told beside the ties. */
export interface DrawnKin extends Kin {
  readonly label: string;
  /** The person who is sought, the one who was found, or both where a hypothesis takes them for one. */
  readonly role?: 'sought' | 'found' | 'both' | undefined;
  readonly isDead?: boolean;
  /** True where they are in the family by the ties of others alone. */
  readonly isImplied?: boolean;
  readonly sampling: Sampling;
  /** True where their sample helps most. */
  readonly isWanted?: boolean;
}
