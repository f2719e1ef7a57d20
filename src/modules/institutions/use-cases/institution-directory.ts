import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { Agreement, Institution, InstitutionKind } from '../domain/institution.js';
import {
  agreementOf,
  InstitutionRepository,
  type FocalPoint,
} from '../persistence/institution.repository.js';

/** Directory of the enrolled institutions and their agreements, for the modules that build on it. */
@Injectable()
export class InstitutionDirectory {
  constructor(private readonly institutions: InstitutionRepository) {}

  async all(tx: Tx): Promise<readonly Institution[]> {
    return this.institutions.all(tx);
  }

  async byCode(tx: Tx, code: string): Promise<Institution | undefined> {
    return this.institutions.byCode(tx, code);
  }

  async byId(tx: Tx, id: string): Promise<Institution | undefined> {
    return (await this.institutions.byIds(tx, [id]))[0];
  }

  async byIds(tx: Tx, ids: readonly string[]): Promise<readonly Institution[]> {
    return this.institutions.byIds(tx, ids);
  }

  async agreements(tx: Tx): Promise<readonly Agreement[]> {
    return (await this.institutions.agreements(tx)).map(agreementOf);
  }

  /** An agreement whether or not it holds, and when it has ended. */
  async agreementWithEnd(
    tx: Tx,
    code: string,
  ): Promise<{ readonly agreement: Agreement; readonly endedAt: Date | null } | undefined> {
    const row = (await this.institutions.agreements(tx)).find((one) => one.code === code);
    return row && { agreement: agreementOf(row), endedAt: row.endedAt };
  }

  async focalPoints(tx: Tx, institutionId: string): Promise<readonly FocalPoint[]> {
    return this.institutions.focalPoints(tx, institutionId);
  }

  /** The institution of a kind in a country that others turn to: its foreign ministry, its search mechanism. */
  async ofKind(tx: Tx, country: string, kind: InstitutionKind): Promise<Institution | undefined> {
    const all = await this.institutions.all(tx);
    return all.find((one) => one.country === country && one.kind === kind && !one.closedAt);
  }

  /** Enrols the institution that a shipped mapping names, or returns it when it is there. */
  async enrolRegister(
    tx: Tx,
    register: { code: string; name: string; country: string },
  ): Promise<Institution> {
    const known = await this.institutions.byCode(tx, register.code);
    return known ?? this.institutions.put(tx, { ...register, kind: 'public_register', deliversOnly: false });
  }
}
