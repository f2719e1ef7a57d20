import { GeneticsError } from '../../../kernel/genetics/index.js';
import { codeSaid, DomainError } from '../../../platform/errors/index.js';

/** Refusal where nobody of the family was typed, so that there is nothing to reckon with. */
export class NobodyTyped extends DomainError {
  constructor() {
    super('LABORATORY.NOBODY_TYPED', 'conflict');
  }
}

/** Runs the kernel; what it refuses is an outcome with a text of the catalogue. */
export function explained<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof GeneticsError) throw new DomainError(error.code, 'conflict', error.parameters);
    throw error;
  }
}

/** The two records are no candidates of each other: nothing is told of pairs that comparison has not kept. */
export class NoCandidate extends DomainError {
  constructor() {
    super('LABORATORY.NO_CANDIDATE', 'conflict');
  }
}

/** Refusal of a code under which no frequency table is in use. */
export class TableUnknown extends DomainError {
  constructor(population: string) {
    super('KINSHIP.POPULATION_UNKNOWN', 'invalid', { population: codeSaid(population) }, 'sensitivityTables');
  }
}

/** The viewer's institution has no haplotype database in use under this code. */
export class HaplotypesUnknown extends DomainError {
  constructor(code: string) {
    super('HAPLOTYPES.UNKNOWN', 'invalid', { code: codeSaid(code) }, 'haplotypeDatabases');
  }
}

/** The record has no profile of its own. */
export class NotTyped extends DomainError {
  constructor() {
    super('LABORATORY.NOT_TYPED', 'conflict');
  }
}

/** Refusal where the event has no report and no remains that may be held against each other. */
export class NothingToIdentify extends DomainError {
  constructor() {
    super('LABORATORY.NOTHING_TO_IDENTIFY', 'conflict');
  }
}

/**
 * A figure of two institutions' samples: the two laboratories have to agree on it, and no one of them is told
 * it alone.
 */
export class NeedsExchange extends DomainError {
  constructor() {
    super('LABORATORY.NEEDS_EXCHANGE', 'conflict');
  }
}

/**
 * Refusal where there is nothing to hand to another program: of a pair without usable samples, or below the
 * level at which loci are told.
 */
export class NothingToCheck extends DomainError {
  constructor() {
    super('LABORATORY.NOTHING_TO_CHECK', 'conflict');
  }
}
