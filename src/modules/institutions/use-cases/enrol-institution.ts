import { Injectable } from '@nestjs/common';
import { NotFound } from '../../../platform/errors/index.js';
import type { Actor } from '../../access/accounts/index.js';
import { Guarded } from '../../access/audit/index.js';
import { InputRefused } from '../domain/input-refused.js';
import type { Institution } from '../domain/institution.js';
import type { InstitutionEntry } from '../domain/institutions-file.js';
import { InstitutionDirectory } from './institution-directory.js';
import { InstitutionsFileRefused, LoadInstitutions } from './load-institutions.js';

/** Enrols one institution by the rules of a file, or renames the one of its code. */
@Injectable()
export class EnrolInstitution {
  constructor(
    private readonly load: LoadInstitutions,
    private readonly guarded: Guarded,
    private readonly directory: InstitutionDirectory,
  ) {}

  async enrol(actor: Actor, institution: InstitutionEntry): Promise<Institution> {
    try {
      await this.load.loadFile(actor, { institutions: [institution] });
    } catch (error) {
      throw error instanceof InstitutionsFileRefused
        ? new InputRefused(error.faults, 'institutions[0].')
        : error;
    }
    return this.guarded.perform(actor, 'institutions.enrol', [], async (tx) => {
      const enrolled = await this.directory.byCode(tx, institution.code.trim());
      if (!enrolled) throw new NotFound();
      return enrolled;
    });
  }
}
