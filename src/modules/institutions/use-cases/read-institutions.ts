import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/accounts/index.js';
import { Guarded } from '../../access/audit/index.js';
import type { Agreement, Institution } from '../domain/institution.js';
import { InstitutionDirectory } from './institution-directory.js';

/** Reads the enrolled institutions and their agreements, as every signed-in person may see it. */
@Injectable()
export class ReadInstitutions {
  constructor(
    private readonly guarded: Guarded,
    private readonly directory: InstitutionDirectory,
  ) {}

  async institutions(actor: Actor): Promise<readonly Institution[]> {
    return this.guarded.perform(actor, 'institutions.read', [], (tx) => this.directory.all(tx));
  }

  async byIds(actor: Actor, ids: readonly string[]): Promise<readonly Institution[]> {
    return this.guarded.perform(actor, 'institutions.read', [], (tx) => this.directory.byIds(tx, ids));
  }

  async agreements(actor: Actor): Promise<readonly Agreement[]> {
    return this.guarded.perform(actor, 'agreements.read', [], (tx) => this.directory.agreements(tx));
  }
}
