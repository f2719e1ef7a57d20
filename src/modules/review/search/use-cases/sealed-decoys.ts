import { Injectable } from '@nestjs/common';
import { KeyService, type SealedPlace } from '../../../../platform/keys/index.js';
import type { Decoy } from '../domain/decoy.js';
import type { SealedDecoy } from '../persistence/decoy.repository.js';

type Row = Pick<SealedDecoy, 'id' | 'institutionId'>;

/**
 * Decoys as the database keeps them: whoever reads it learns how many there are, and of none which code it
 * has.
 */
@Injectable()
export class SealedDecoys {
  constructor(private readonly keys: KeyService) {}

  async seal(row: Row, decoy: Decoy): Promise<SealedDecoy> {
    return { ...row, content: await this.keys.seal(placeOf(row), JSON.stringify(decoy)) };
  }

  async open({ content, ...row }: SealedDecoy): Promise<Decoy> {
    return JSON.parse(await this.keys.open(placeOf(row), content)) as Decoy;
  }
}

function placeOf({ id, institutionId }: Row): SealedPlace {
  return { table: 'decoy', column: 'content', row: id, institutionId };
}
