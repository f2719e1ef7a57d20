import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { DualAuthorization } from '../../access/approvals/index.js';
import { isSameTerms } from '../domain/agreement-signature.js';
import type { InstitutionsFile } from '../domain/institutions-file.js';
import { AgreementRepository } from '../persistence/agreement.repository.js';
import type { AgreementRow } from '../persistence/entities.js';
import { InstitutionRepository } from '../persistence/institution.repository.js';

/**
 * Outcome of an agreement of a file that is loaded at the terminal. `founding`: puts it in force; `kept`:
 * nothing, for it is in force so; `proposed`: writes it down for its parties to sign; `left`: nothing, for
 * its parties alone change what binds them; `network`: asks a second person of the installation.
 */
export type FoundingOutcome = 'founding' | 'kept' | 'proposed' | 'left' | 'network';

type FileAgreement = InstitutionsFile['agreements'][number];

/**
 * Tells whether the institutions that an agreement binds are still being founded: none of them holds a
 * record.
 */
@Injectable()
export class AgreementFounding {
  constructor(
    private readonly institutions: InstitutionRepository,
    private readonly agreements: AgreementRepository,
    private readonly dual: DualAuthorization,
  ) {}

  async standingOf(tx: Tx, agreement: FileAgreement): Promise<FoundingOutcome> {
    const { id: code, parties } = agreement;
    const known = await this.agreements.lock(tx, { code });
    if (await this.isFounding(tx, known, parties)) return 'founding';
    if (!known?.inForce || known.endedAt !== null) return parties === '*' ? 'network' : 'proposed';
    if (isSame(known, agreement)) return 'kept';
    return parties === '*' && known.parties === null ? 'network' : 'left';
  }

  /** Nobody is enrolled here, or whoever it binds or has bound holds no record. */
  private async isFounding(
    tx: Tx,
    known: AgreementRow | undefined,
    parties: FileAgreement['parties'],
  ): Promise<boolean> {
    if (await this.dual.isEvaluation(tx)) return true;
    const isOfAll = parties === '*' || known?.parties === null;
    return !(await this.institutions.holdRecords(
      tx,
      isOfAll ? undefined : [...parties, ...(known?.parties ?? [])],
    ));
  }
}

/**
 * Tells whether an agreement in force says what the file says; an end that the file does not name is as it
 * was.
 */
function isSame(known: AgreementRow, { id, parties, except, until, ...terms }: FileAgreement): boolean {
  if ((parties === '*') !== (known.parties === null)) return false;
  if (JSON.stringify(known.exceptions) !== JSON.stringify(except)) return false;
  const holds = { ...known, parties: known.parties ?? [], until: until && known.endsOn };
  return isSameTerms(holds, { ...terms, until, code: id, parties: parties === '*' ? [] : parties });
}
