import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { sortedJson } from '../../../kernel/contract/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { DomainError } from '../../../platform/errors/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { requireOnRecord, type Actor } from '../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../access/audit/index.js';
import { calendarWorld } from '../calendar/calendar-world.js';
import type { Agreement } from '../domain/institution.js';
import { EVERY_COUNTRY } from '../domain/profile/competence-shape.js';
import { readMechanismProfile } from '../domain/profile/check-profile.js';
import { profileChanges, withoutFocalPoints, type ProfileChange } from '../domain/profile/profile-changes.js';
import { fault, type ProfileFault } from '../domain/profile/profile-fault.js';
import { profileWarnings } from '../domain/profile/profile-warnings.js';
import type { InstitutionOfProfile, MechanismProfile } from '../domain/profile/profile-shape.js';
import { rulesOf } from '../domain/routing/routing-rules.js';
import { AGREEMENTS_CHANGED } from '../events.js';
import {
  agreementOf,
  InstitutionRepository,
  type FocalPoint,
} from '../persistence/institution.repository.js';
import { ProfileRepository } from '../persistence/profile.repository.js';

/** A profile that cannot be used; nothing of it was stored. */
export class MechanismRefused extends DomainError {
  constructor(readonly faults: readonly ProfileFault[]) {
    super('MECHANISMS.PROFILE_REFUSED', 'invalid', { faults: faults.length }, faults[0]?.path);
  }
}

export interface AddedMechanism {
  readonly country: string;
  /** Stays as it was where nothing has changed. */
  readonly version: number;
  readonly changes: readonly ProfileChange[];
  /** What the profile leaves open, and its institutions whose records no agreement lets be compared with those of others. */
  readonly warnings: readonly ProfileFault[];
}

/**
 * Checks a profile without a database, and returns it or its faults; with the profile, what it leaves open.
 *
 * @param now after which month a fact has to be read again, and no day may be later on which one was read
 */
export function checkMechanism(
  content: unknown,
  now = new Date(),
): { profile: MechanismProfile; warnings: readonly ProfileFault[] } | { faults: readonly ProfileFault[] } {
  const read = readMechanismProfile(content, calendarWorld, lastDayBegun(now));
  if ('faults' in read) return read;
  return { ...read, warnings: profileWarnings(read.profile, now.toISOString().slice(0, 10)) };
}

/** The latest day that has begun anywhere on earth: in the zone that is fourteen hours ahead of UTC. */
function lastDayBegun(now: Date): string {
  return new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10);
}

/** `huella mechanism add`: a country joins, or says anew how it searches; all of a file or nothing. */
@Injectable()
export class AddMechanism {
  constructor(
    private readonly guarded: Guarded,
    private readonly profiles: ProfileRepository,
    private readonly institutions: InstitutionRepository,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  /** @param dryRun say what would change, and store nothing */
  async add(actor: Actor, content: unknown, dryRun = false): Promise<AddedMechanism> {
    return this.guarded.perform(actor, 'mechanisms.add', [], async (tx) => {
      requireOnRecord(actor, 'mechanisms.add', undefined);
      const read = checkMechanism(content);
      if ('faults' in read) throw new MechanismRefused(read.faults);
      const profile = withoutFocalPoints(read.profile);
      const { country } = profile;
      if (country === EVERY_COUNTRY)
        throw new MechanismRefused([fault(['country'], 'PROFILES.EVERY_COUNTRY')]);
      await this.profiles.lock(tx, country);
      await this.requireOwnCodes(tx, profile);
      const before = await this.profiles.current(tx, country);
      const hash = createHash('sha256').update(sortedJson(profile)).digest('hex');
      const isNew = before?.hash !== hash;
      const version = (before?.version ?? 0) + (isNew ? 1 : 0);
      const changes = [
        ...profileChanges(before?.profile, profile),
        ...(await this.focalPointChanges(tx, read.profile)),
      ];
      const agreements = (await this.institutions.agreements(tx)).map(agreementOf);
      const warnings = [...read.warnings, ...unboundIn(read.profile, agreements)];
      if (dryRun || changes.length === 0) return { country, version, changes, warnings };
      if (isNew) await this.profiles.put(tx, { profile, version, hash }, rulesOf(profile), actor.actorId);
      await this.enrol(tx, read.profile);
      const detail = { country, version, hash, changes: changes.length };
      await this.audit.record(tx, { actor, action: 'mechanisms.add', detail });
      await this.outbox.put(tx, { name: AGREEMENTS_CHANGED, payload: {} });
      return { country, version, changes, warnings };
    });
  }

  /** Institutions that are left out stay as they are: one that closes is closed by name. */
  private async enrol(tx: Tx, { country, institutions }: MechanismProfile): Promise<void> {
    for (const { code, name, focalPoints, ...given } of institutions) {
      if (code === undefined || name === undefined) continue;
      const row = await this.institutions.put(tx, {
        ...{ code, name, country, kind: given.kind, deliversOnly: given.deliversOnly, admits: given.admits },
        ...{ standsIn: given.standsIn ?? null, withinMigration: given.withinMigration },
        contact: given.contact,
      });
      if (focalPoints) await this.institutions.putFocalPoints(tx, row.id, heldOf(focalPoints));
    }
  }

  /** Returns the changes of the people who answer, where they are others than now. */
  private async focalPointChanges(
    tx: Tx,
    { institutions }: MechanismProfile,
  ): Promise<readonly ProfileChange[]> {
    const changes: ProfileChange[] = [];
    for (const { code, focalPoints } of institutions) {
      if (code === undefined || !focalPoints) continue;
      const known = await this.institutions.byCode(tx, code);
      const before = known ? await this.institutions.focalPoints(tx, known.id) : [];
      const [old, now] = [before, heldOf(focalPoints)].map(contactsOf);
      if (old !== now) changes.push({ part: 'focalPoints', entry: code, change: 'changed' });
    }
    return changes;
  }

  /** A country's file does not take over what another country has enrolled. */
  private async requireOwnCodes(tx: Tx, { country, institutions }: MechanismProfile): Promise<void> {
    const enrolled = await this.institutions.all(tx);
    const faults = institutions.flatMap(({ code }, at) => {
      const known = enrolled.find((one) => one.code === code);
      return known && known.country !== country
        ? [fault(['institutions', at, 'code'], 'PROFILES.CODE_ELSEWHERE', { country: known.country })]
        : [];
    });
    if (faults.length > 0) throw new MechanismRefused(faults);
  }
}

/** Finds the institutions that take part and that no agreement in force names. */
function unboundIn(
  { institutions }: MechanismProfile,
  agreements: readonly Agreement[],
): readonly ProfileFault[] {
  const inForce = agreements.filter((one) => one.inForce);
  return institutions.flatMap(({ code, kind, deliversOnly }, at) => {
    // What a register has published is compared without an agreement, and oversight holds no records.
    if (code === undefined || deliversOnly || kind === 'public_register' || kind === 'oversight') return [];
    const isBound = inForce.some(({ parties }) => parties === null || parties.includes(code));
    return isBound ? [] : [fault(['institutions', at], 'PROFILES.UNBOUND', { code })];
  });
}

function heldOf(points: NonNullable<InstitutionOfProfile['focalPoints']>): readonly FocalPoint[] {
  return points.flatMap(({ post, name = post, email, language, step }) =>
    name === undefined ? [] : [{ name, email, language, step }],
  );
}

/** One text for the same people, in whatever order they stand. */
function contactsOf(points: readonly FocalPoint[]): string {
  return points
    .map(({ name, email, language, step }) => sortedJson({ name, email, language, step }))
    .sort()
    .join('\n');
}
