import { DomainError } from '../../../platform/errors/index.js';

/** The samples are as they were, or show a little more: they count by themselves. */
export class SamplesStand extends DomainError {
  constructor() {
    super('LABORATORY.SAMPLES_STAND', 'conflict');
  }
}

/** The body or family was reviewed within the last thirty days, under this or another record. */
export class ReviewedLately extends DomainError {
  constructor(nextAt: Date) {
    super('LABORATORY.REVIEWED_LATELY', 'conflict', { day: nextAt.toISOString().slice(0, 10) });
  }
}

/** The samples are others than those that a colleague was asked to look at. */
export class SamplesChanged extends DomainError {
  constructor() {
    super('LABORATORY.SAMPLES_CHANGED', 'conflict');
  }
}
