import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ActorLanguage } from '../domain/actor.js';
import type { Role } from '../domain/role.js';

/** A person, machine or the platform itself: everybody who can appear in the audit log. */
@Entity('actor')
export class ActorRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'institution_id', nullable: true }) institutionId!: string | null;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text', { array: true }) roles!: Role[];
  @Column('text') language!: ActorLanguage;
  @Column('boolean') active!: boolean;
  @Column('timestamptz', { name: 'invited_until', nullable: true }) invitedUntil!: Date | null;
  /** The report that a family's account is bound to. */
  @Column('uuid', { name: 'record_id', nullable: true }) recordId!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('uuid', { name: 'enrolled_by', nullable: true }) enrolledBy!: string | null;
}
