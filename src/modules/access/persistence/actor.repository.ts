import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Tx } from '../../../platform/database/index.js';
import type { Actor } from '../domain/actor.js';
import { AccessTokenRow, ActorRow } from './entities.js';

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

@Injectable()
export class ActorRepository {
  async byToken(tx: Tx, token: string, now: Date): Promise<ActorRow | undefined> {
    const found = await tx
      .getRepository(AccessTokenRow)
      .findOneBy({ tokenHash: hashToken(token), revokedAt: IsNull() });
    if (!found || (found.expiresAt && found.expiresAt <= now)) return undefined;
    return (await tx.getRepository(ActorRow).findOneBy({ id: found.actorId, active: true })) ?? undefined;
  }

  async byId(tx: Tx, id: string): Promise<ActorRow | undefined> {
    return (await tx.getRepository(ActorRow).findOneBy({ id })) ?? undefined;
  }

  async ofInstitution(tx: Tx, institutionId: string): Promise<ActorRow[]> {
    return tx
      .getRepository(ActorRow)
      .find({ where: { institutionId, active: true }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  async add(tx: Tx, row: Omit<ActorRow, 'id' | 'createdAt' | 'active'>, now: Date): Promise<ActorRow> {
    return tx.getRepository(ActorRow).save({ ...row, id: randomUUID(), active: true, createdAt: now });
  }

  /** Stores the hash and returns the token itself, which is shown once and never again. */
  async issueToken(
    tx: Tx,
    actorId: string,
    label: string,
    now: Date,
    expiresAt: Date | null,
  ): Promise<string> {
    const token = `hu_${randomBytes(32).toString('base64url')}`;
    await tx.getRepository(AccessTokenRow).insert({
      id: randomUUID(),
      actorId,
      tokenHash: hashToken(token),
      label,
      createdAt: now,
      expiresAt,
      revokedAt: null,
    });
    return token;
  }

  async revokeTokens(tx: Tx, actorId: string, now: Date): Promise<void> {
    await tx.getRepository(AccessTokenRow).update({ actorId, revokedAt: IsNull() }, { revokedAt: now });
  }
}

export function actorOf(row: ActorRow, requestId?: string): Actor {
  return {
    actorId: row.id,
    name: row.name,
    institutionId: row.institutionId ?? undefined,
    roles: row.roles,
    language: row.language,
    requestId,
  };
}
