import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language, Role } from '../domain/actor.js';

/** A person, machine or the platform itself: everybody who can appear in the audit log. */
@Entity('actor')
export class ActorRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'institution_id', nullable: true }) institutionId!: string | null;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text', { array: true }) roles!: Role[];
  @Column('text') language!: Language;
  @Column('boolean') active!: boolean;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}

/** An opaque token. Only its SHA-256 is kept, so that a copy of the database signs nobody in. */
@Entity('access_token')
export class AccessTokenRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'actor_id' }) actorId!: string;
  @Column('bytea', { name: 'token_hash' }) tokenHash!: Buffer;
  @Column('text') label!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'expires_at', nullable: true }) expiresAt!: Date | null;
  @Column('timestamptz', { name: 'revoked_at', nullable: true }) revokedAt!: Date | null;
}
