import { randomUUID } from 'node:crypto';
import { In, IsNull, Not } from 'typeorm';
import { Injectable } from '@nestjs/common';
import { changeOneOf, type Tx } from '../../../../platform/database/index.js';
import type { Actor } from '../domain/actor.js';
import type { Role } from '../domain/role.js';
import { ActorRow } from './entities.js';

/** Namespace of the lock by which acts that take access away in an institution take turns. */
const ACCESS_LOCK = 7_411_091;

@Injectable()
export class ActorRepository {
  async byId(tx: Tx, id: string): Promise<ActorRow | undefined> {
    return (await tx.getRepository(ActorRow).findOneBy({ id })) ?? undefined;
  }

  async byIds(tx: Tx, ids: readonly string[]): Promise<ActorRow[]> {
    return ids.length === 0 ? [] : tx.getRepository(ActorRow).findBy({ id: In([...ids]) });
  }

  async ofInstitution(tx: Tx, institutionId: string): Promise<ActorRow[]> {
    return tx.getRepository(ActorRow).find({
      where: { institutionId, active: true, recordId: IsNull() },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
  }

  async everyOf(tx: Tx, institutionId: string): Promise<ActorRow[]> {
    return tx.getRepository(ActorRow).find({
      where: { institutionId, recordId: IsNull() },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
  }

  async setRoles(tx: Tx, id: string, roles: readonly Role[]): Promise<void> {
    await changeOneOf(tx, ActorRow, { id }, { roles: [...roles] });
  }

  /** Receipts of reports of an institution that are in force. */
  async countFamilies(tx: Tx, institutionId: string): Promise<number> {
    return tx.getRepository(ActorRow).countBy({ institutionId, active: true, recordId: Not(IsNull()) });
  }

  async add(
    tx: Tx,
    row: Omit<ActorRow, 'id' | 'createdAt' | 'active' | 'recordId' | 'enrolledBy'> & {
      recordId?: string;
      enrolledBy?: string | null;
    },
    now: Date,
  ): Promise<ActorRow> {
    return tx
      .getRepository(ActorRow)
      .save({ recordId: null, enrolledBy: null, ...row, id: randomUUID(), active: true, createdAt: now });
  }

  /** Tells whether an institution has somebody with this address already. */
  async hasAddress(tx: Tx, institutionId: string, email: string): Promise<boolean> {
    // One after the other: of two who enrol the same at once, the second is told.
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`address ${institutionId}`]);
    const found = await tx.query<unknown[]>(
      'SELECT 1 FROM actor WHERE institution_id = $1 AND lower(email) = lower($2)',
      [institutionId, email],
    );
    return found.length > 0;
  }

  /** Waits for its turn among those who take access away in the institution. */
  async lockAccess(tx: Tx, institutionId: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, $2))', [institutionId, ACCESS_LOCK]);
  }

  async setActive(tx: Tx, id: string, active: boolean): Promise<void> {
    await changeOneOf(tx, ActorRow, { id }, { active });
  }

  async setInvitation(tx: Tx, id: string, invitedUntil: Date | null): Promise<void> {
    await changeOneOf(tx, ActorRow, { id }, { invitedUntil });
  }
}

export function actorOf(
  row: Pick<ActorRow, 'id' | 'name' | 'institutionId' | 'roles' | 'language' | 'recordId'>,
  requestId?: string,
): Actor {
  return {
    actorId: row.id,
    name: row.name,
    institutionId: row.institutionId ?? undefined,
    roles: row.roles,
    language: row.language,
    recordId: row.recordId ?? undefined,
    requestId,
  };
}
