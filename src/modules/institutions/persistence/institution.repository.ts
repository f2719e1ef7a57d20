import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { changeOneOf, type Tx } from '../../../platform/database/index.js';
import { RECORD_TYPES, type LinkedRecordType } from '../../../kernel/linkage/index.js';
import type { EnrolledParty } from '../domain/agreement-effect.js';
import type { Agreement, Institution } from '../domain/institution.js';
import type { InstitutionsFile } from '../domain/institutions-file.js';
import { AgreementRow, FocalPointRow, InstitutionRow } from './entities.js';

export interface FocalPoint {
  readonly name: string;
  readonly email?: string | undefined;
  readonly language: string;
  readonly step: number;
  readonly actorId?: string | undefined;
}

@Injectable()
export class InstitutionRepository {
  async all(tx: Tx): Promise<Institution[]> {
    return tx.getRepository(InstitutionRow).find({ order: { code: 'ASC' } });
  }

  async byCode(tx: Tx, code: string): Promise<Institution | undefined> {
    return (await tx.getRepository(InstitutionRow).findOneBy({ code })) ?? undefined;
  }

  async byIds(tx: Tx, ids: readonly string[]): Promise<Institution[]> {
    return tx.getRepository(InstitutionRow).findBy({ id: In([...ids]) });
  }

  async agreements(tx: Tx): Promise<AgreementRow[]> {
    return tx.getRepository(AgreementRow).find({ order: { code: 'ASC' } });
  }

  /** Enrols or renames; the id of a known code never changes, nor does what is not given. */
  async put(tx: Tx, given: Omit<Institution, 'id'>): Promise<Institution> {
    const repository = tx.getRepository(InstitutionRow);
    const known = (await repository.findOneBy({ code: given.code })) ?? newRow();
    return repository.save({
      ...known,
      ...given,
      admits: given.admits ?? known.admits,
      judgesBlind: given.judgesBlind ?? known.judgesBlind,
      standsIn: given.standsIn === undefined ? known.standsIn : given.standsIn,
      withinMigration: given.withinMigration === undefined ? known.withinMigration : given.withinMigration,
      contact: given.contact === undefined ? known.contact : given.contact,
      // Enrolling anew opens nothing that has closed.
      closedAt: known.closedAt,
      successorId: known.successorId,
    });
  }

  /** The institution, held so that no two orders close it at once. */
  async toBeClosed(tx: Tx, code: string): Promise<Institution | undefined> {
    const row = await tx
      .getRepository(InstitutionRow)
      .findOne({ where: { code }, lock: { mode: 'pessimistic_write' } });
    return row ?? undefined;
  }

  async close(
    tx: Tx,
    institution: Institution,
    closedAt: Date,
    successorId: string | undefined,
  ): Promise<Institution> {
    const change = { closedAt, successorId: successorId ?? null };
    await changeOneOf(tx, InstitutionRow, { id: institution.id }, change);
    return { ...institution, ...change };
  }

  /** Tells whether any of these holds a record; of all institutions without codes. */
  async holdRecords(tx: Tx, codes: readonly string[] | undefined): Promise<boolean> {
    const [row] = await tx.query<{ held: boolean }[]>(
      `SELECT EXISTS (SELECT 1 FROM record r JOIN institution i ON i.id = r.institution_id
         WHERE $1::text[] IS NULL OR i.code = ANY ($1)) AS held`,
      [codes ?? null],
    );
    return row?.held ?? false;
  }

  /** All that are enrolled, by code, with the types of the records that each holds. */
  async standing(tx: Tx): Promise<ReadonlyMap<string, EnrolledParty>> {
    const rows = await tx.query<{ code: string; isClosed: boolean; holds: LinkedRecordType[] }[]>(
      `SELECT code, closed_at IS NOT NULL AS "isClosed",
         ARRAY(SELECT type FROM unnest($1::text[]) AS type WHERE EXISTS (SELECT 1 FROM record
           WHERE institution_id = institution.id AND record_type = type AND NOT withdrawn AND NOT removed)) AS holds
       FROM institution ORDER BY code`,
      [RECORD_TYPES],
    );
    return new Map(rows.map((row) => [row.code, { ...row, holds: new Set(row.holds) }]));
  }

  async putAgreement(
    tx: Tx,
    given: InstitutionsFile['agreements'][number],
    signature: { signedBy: readonly string[]; inForce: boolean },
  ): Promise<AgreementRow> {
    const repository = tx.getRepository(AgreementRow);
    const known = await repository.findOneBy({ code: given.id });
    return repository.save({
      id: known?.id ?? randomUUID(),
      code: given.id,
      parties: given.parties === '*' ? null : [...given.parties],
      exceptions: given.except,
      categories: given.categories,
      level: given.level,
      purposes: given.purposes,
      signedBy: [...signature.signedBy],
      inForce: signature.inForce,
      createdAt: known?.createdAt ?? new Date(),
      updatedAt: new Date(),
      endedAt: null,
      // What is put in force anew without an end keeps the one it had, and is no longer to end by the word of a party.
      endsOn: given.until ?? known?.endsOn ?? null,
      ...{ renewalUntil: null, renewalSignedBy: [], reminded: null, endingAt: null, endingBy: null },
    });
  }

  async focalPoints(tx: Tx, institutionId: string): Promise<FocalPoint[]> {
    const rows = await tx
      .getRepository(FocalPointRow)
      .find({ where: { institutionId }, order: { step: 'ASC', createdAt: 'ASC' } });
    return rows.map((row) => ({ ...row, email: row.email ?? undefined, actorId: row.actorId ?? undefined }));
  }

  async putFocalPoints(tx: Tx, institutionId: string, points: readonly FocalPoint[]): Promise<void> {
    const repository = tx.getRepository(FocalPointRow);
    await repository.delete({ institutionId });
    await repository.insert(
      points.map((point) => ({
        id: randomUUID(),
        institutionId,
        actorId: point.actorId ?? null,
        name: point.name,
        email: point.email ?? null,
        language: point.language,
        step: point.step,
        createdAt: new Date(),
      })),
    );
  }
}

function newRow() {
  const nothing = { admits: null, judgesBlind: false, standsIn: null, withinMigration: null, contact: null };
  return { id: randomUUID(), createdAt: new Date(), closedAt: null, successorId: null, ...nothing };
}

/** The domain's view of a stored agreement. */
export function agreementOf(row: AgreementRow): Agreement {
  return { ...row, inForce: row.inForce && row.endedAt === null };
}
