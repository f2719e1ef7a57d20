import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { occasionOf, type IdentificationState } from '../domain/identification-state.js';
import { IdentificationRepository } from '../persistence/identification.repository.js';
import { mayBeTold } from './follow-identification.js';

/** State of an identification of a record, without anything of the records. */
export interface StandingIdentification {
  readonly id: string;
  readonly hypothesisId: string;
  readonly isAlive: boolean;
  readonly state: IdentificationState;
  readonly recordA: string;
  readonly recordB: string;
  readonly institutionA: string;
  readonly institutionB: string;
  /** The family is to be told, or told again. */
  readonly isToTell: boolean;
}

/**
 * Identifications as other casework needs them. The caller asks the policy; the rows are those that the login
 * reaches.
 */
@Injectable()
export class ReadIdentificationStates {
  constructor(private readonly identifications: IdentificationRepository) {}

  async ofRecords(tx: Tx, recordIds: readonly string[]): Promise<readonly StandingIdentification[]> {
    return (await this.identifications.ofRecords(tx, recordIds)).map(standingOf);
  }

  async byIds(tx: Tx, ids: readonly string[]): Promise<readonly StandingIdentification[]> {
    return (await this.identifications.byIds(tx, ids)).map(standingOf);
  }
}

type Row = Awaited<ReturnType<IdentificationRepository['byIds']>>[number];

function standingOf(row: Row): StandingIdentification {
  const { id, hypothesisId, kind, state, recordA, recordB, institutionA, institutionB } = row;
  return {
    ...{ id, hypothesisId, state, recordA, recordB, institutionA, institutionB },
    isAlive: kind === 'living',
    isToTell: occasionOf(state) !== undefined && mayBeTold(row),
  };
}
