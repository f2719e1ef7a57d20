/** The ways in which groups live, meet disaster and are recorded. Shares are ours: no source counts them. */
export interface GroupCustoms {
  /** Begins the key of each person, so that people of two simulations stay apart. */
  readonly keyPrefix: string;
  /**
   * The numbers of a hundred households that are people alone, siblings, a parent with a child, couples,
   * twins.
   */
  readonly householdWeights: readonly number[];
  /** Share of the families, and of the bodies, whose samples a laboratory has. */
  readonly typedFamilies: number;
  readonly typedRemains: number;
  /** Of those whom a disaster did not kill, the share that an institution meets alive. */
  readonly survivors: number;
  /**
   * Share of the groups without a disaster that are stopped and sent back, and of their people who are
   * recorded then.
   */
  readonly sentBack: number;
  readonly sentBackRecorded: number;
  /** Share of the records of a disaster that name it; of these the share that has its common code. */
  readonly eventNamed: number;
  readonly eventCoded: number;
}

/** Reports and bodies alone, as `npm run figures -- truth` has measured them since model 2.6.0. */
export const REPORTS_AND_BODIES: GroupCustoms = {
  keyPrefix: 'P',
  householdWeights: [55, 22, 13, 10, 0],
  typedFamilies: 0,
  typedRemains: 0,
  survivors: 0,
  sentBack: 0,
  sentBackRecorded: 0,
  eventNamed: 0,
  eventCoded: 0,
};

/** Everything that a benchmark knows of single travellers too: genes, people found alive, events. */
export const WHOLE_JOURNEYS: GroupCustoms = {
  keyPrefix: 'G',
  householdWeights: [53, 22, 13, 10, 2],
  typedFamilies: 0.465,
  typedRemains: 0.605,
  survivors: 0.3,
  sentBack: 0.35,
  sentBackRecorded: 0.5,
  eventNamed: 0.5,
  eventCoded: 0.6,
};
