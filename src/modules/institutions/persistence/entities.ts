import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AgreementCategory, InstitutionKind } from '../domain/institution.js';
import type { PublicContact } from '../domain/public-contact.js';
import type { SampleRule } from '../domain/sample-rule.js';
import type { WithinMigration } from '../domain/within-migration.js';

@Entity('institution')
export class InstitutionRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') code!: string;
  @Column('text') name!: string;
  @Column('text') country!: string;
  @Column('text') kind!: InstitutionKind;
  /** A register of an authority that enforces migration law: it delivers records and is never told of a hit. */
  @Column('boolean', { name: 'delivers_only' }) deliversOnly!: boolean;
  @Column('jsonb', { nullable: true }) admits!: SampleRule | null;
  @Column('boolean', { name: 'judges_blind' }) judgesBlind!: boolean;
  @Column('text', { name: 'stands_in', nullable: true }) standsIn!: string | null;
  @Column('jsonb', { name: 'within_migration', nullable: true }) withinMigration!: WithinMigration | null;
  @Column('jsonb', { nullable: true }) contact!: PublicContact | null;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt!: Date | null;
  @Column('uuid', { name: 'successor_id', nullable: true }) successorId!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}

/**
 * Focal point of an institution, whom its alerts reach; `step` 0 first, higher ones when an alert is
 * escalated.
 */
@Entity('focal_point')
export class FocalPointRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'institution_id' }) institutionId!: string;
  @Column('uuid', { name: 'actor_id', nullable: true }) actorId!: string | null;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text') language!: string;
  @Column('int') step!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}

@Entity('agreement')
export class AgreementRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') code!: string;
  /** Codes of institutions; null: every institution of the network. */
  @Column('text', { array: true, nullable: true }) parties!: string[] | null;
  @Column('jsonb') exceptions!: [string, string][];
  @Column('text', { array: true }) categories!: AgreementCategory[];
  @Column('int') level!: number;
  @Column('text', { array: true }) purposes!: string[];
  @Column('text', { name: 'signed_by', array: true }) signedBy!: string[];
  @Column('boolean', { name: 'in_force' }) inForce!: boolean;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
  /** Until when it was agreed; null: without an end. */
  @Column('timestamptz', { name: 'ends_on', nullable: true }) endsOn!: Date | null;
  /** Until when it is to be renewed, as those say who have signed that. */
  @Column('timestamptz', { name: 'renewal_until', nullable: true }) renewalUntil!: Date | null;
  @Column('text', { name: 'renewal_signed_by', array: true }) renewalSignedBy!: string[];
  /** Days before the end of the last reminder. */
  @Column('int', { nullable: true }) reminded!: number | null;
  /** Time at which it ends by the word of one party. */
  @Column('timestamptz', { name: 'ending_at', nullable: true }) endingAt!: Date | null;
  @Column('text', { name: 'ending_by', nullable: true }) endingBy!: string | null;
}
