import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { InstitutionKind } from '../domain/institution.js';
import type { EscalationTerms, MechanismProfile } from '../domain/profile/profile-shape.js';
import type { District } from '../domain/profile/competence-shape.js';
import type { RoutingRule, RuleConditions } from '../domain/routing/routing-rules.js';

/** A country's profile as it counts now. */
export interface StoredProfile {
  readonly country: string;
  readonly version: number;
  readonly hash: string;
  readonly profile: MechanismProfile;
  readonly loadedAt: Date;
}

/** A step that a coordinator of its country has confirmed, as it read then. */
export interface StepConfirmation {
  readonly country: string;
  readonly step: string;
  /** SHA-256 of the step. */
  readonly hash: string;
  readonly confirmedBy: string;
  readonly institutionId: string;
  readonly confirmedAt: Date;
}

interface RuleRow {
  readonly country: string;
  readonly rule: string;
  readonly role: RoutingRule['role'];
  readonly whoCode: string | null;
  readonly whoKind: InstitutionKind | null;
  readonly records: RoutingRule['records'];
  readonly placeCountry: string | null;
  readonly placeAreas: readonly string[] | null;
  readonly nationalities: readonly string[] | null;
  readonly abroadIn: readonly string[] | null;
  readonly toCode: string | null;
  readonly toKind: InstitutionKind | null;
  readonly answersFamily: boolean | null;
  readonly terms: RuleTerms;
}

/** What a rule has beyond its columns. */
interface RuleTerms extends Pick<RoutingRule, 'duty' | 'otherwise' | 'told' | 'basis'> {
  readonly when?: Pick<RuleConditions, 'subareas' | 'familyIn' | 'receives' | 'isChild' | 'sex'>;
}

const COLUMNS = `country, version, hash, profile, loaded_at AS "loadedAt"`;

@Injectable()
export class ProfileRepository {
  /** One at a time for each country, until the transaction ends. */
  async lock(tx: Tx, country: string): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('mechanism_profile'), hashtext($1))`, [country]);
  }

  async current(tx: Tx, country: string): Promise<StoredProfile | undefined> {
    const [row] = await tx.query<StoredProfile[]>(
      `SELECT ${COLUMNS} FROM mechanism_profile WHERE country = $1 ORDER BY version DESC LIMIT 1`,
      [country],
    );
    return row;
  }

  async all(tx: Tx): Promise<readonly StoredProfile[]> {
    return tx.query(
      `SELECT DISTINCT ON (country) ${COLUMNS} FROM mechanism_profile ORDER BY country, version DESC`,
    );
  }

  /** Steps that are confirmed in these countries; not those of which that was taken back since. */
  async confirmations(tx: Tx, countries: readonly string[]): Promise<readonly StepConfirmation[]> {
    return tx.query(
      `SELECT country, step, hash, "confirmedBy", "institutionId", "confirmedAt" FROM (
         SELECT DISTINCT ON (country, step, step_hash) country, step, step_hash AS hash,
           confirmed_by AS "confirmedBy", institution_id AS "institutionId", confirmed_at AS "confirmedAt",
           withdrawal_reason
         FROM mechanism_confirmation WHERE country = ANY($1)
         ORDER BY country, step, step_hash, seq DESC) AS last
       WHERE withdrawal_reason IS NULL`,
      [[...countries]],
    );
  }

  /**
   * Keeps who confirmed a step that reads so, or who took that back and why. Whoever changes a step holds the
   * country (`lock`), so that the order of rows is that of what was said.
   */
  async confirm(tx: Tx, one: StepConfirmation, withdrawalReason?: string): Promise<void> {
    await tx.query(
      `INSERT INTO mechanism_confirmation
         (country, step, step_hash, institution_id, confirmed_by, confirmed_at, withdrawal_reason)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        ...[one.country, one.step, one.hash, one.institutionId, one.confirmedBy, one.confirmedAt],
        withdrawalReason ?? null,
      ],
    );
  }

  /** Returns the terms of escalation in the profiles of institutions' countries, by institution. */
  async escalations(
    tx: Tx,
    institutionIds: readonly string[],
  ): Promise<ReadonlyMap<string, EscalationTerms>> {
    const rows = await tx.query<{ id: string; terms: EscalationTerms | null }[]>(
      `SELECT i.id, (SELECT p.profile->'escalation' FROM mechanism_profile p WHERE p.country = i.country
         ORDER BY p.version DESC LIMIT 1) AS terms
       FROM institution i WHERE i.id = ANY($1)`,
      [institutionIds],
    );
    return new Map(rows.flatMap(({ id, terms }) => (terms ? [[id, terms]] : [])));
  }

  /** The next version of a country's profile; its rules take the place of those before. */
  async put(
    tx: Tx,
    { profile, version, hash }: Pick<StoredProfile, 'profile' | 'version' | 'hash'>,
    rules: readonly RoutingRule[],
    loadedBy: string,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO mechanism_profile (country, version, hash, profile, loaded_by) VALUES ($1, $2, $3, $4, $5)`,
      [profile.country, version, hash, JSON.stringify(profile), loadedBy],
    );
    await tx.query('DELETE FROM mechanism_rule WHERE country = $1', [profile.country]);
    for (const [place, rule] of rules.entries()) await this.putRule(tx, place, rule);
  }

  /**
   * The rules that can speak of a place, of nationalities, or of who holds the record: those of the countries that are named.
   */
  async rulesFor(tx: Tx, countries: readonly string[]): Promise<readonly RoutingRule[]> {
    const rows = await tx.query<RuleRow[]>(
      `SELECT country, rule, role, who_code AS "whoCode", who_kind AS "whoKind", records, place_country AS "placeCountry",
         place_areas AS "placeAreas", nationalities, abroad_in AS "abroadIn", to_code AS "toCode", to_kind AS "toKind",
         answers_family AS "answersFamily", terms
       FROM mechanism_rule
       WHERE place_country = ANY($1) OR nationalities && $1 OR (abroad_in IS NOT NULL AND country = ANY($1))
         OR terms->'when'->'familyIn' ?| $1
       ORDER BY country, place`,
      [[...countries]],
    );
    return rows.map(ruleOf);
  }

  /** Districts of the offices of these profiles, by code. */
  async districts(tx: Tx): Promise<ReadonlyMap<string, District>> {
    const rows = await tx.query<{ code: string; covers: District }[]>(
      `SELECT office->>'code' AS code, office->'covers' AS covers
       FROM (SELECT DISTINCT ON (country) profile FROM mechanism_profile ORDER BY country, version DESC) latest,
         jsonb_array_elements(profile->'institutions') office
       WHERE office ? 'covers' AND office ? 'code'`,
    );
    return new Map(rows.map(({ code, covers }) => [code, covers]));
  }

  private async putRule(tx: Tx, place: number, rule: RoutingRule): Promise<void> {
    const { country, who, when, abroad } = rule;
    await tx.query(
      `INSERT INTO mechanism_rule (country, place, rule, role, who_code, who_kind, records, place_country, place_areas,
         nationalities, abroad_in, to_code, to_kind, answers_family, terms)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [
        ...[country, place, rule.id, rule.role, who.code, who.kind, [...rule.records]],
        ...[when.country, when.areas, when.nationalities],
        ...[abroad?.in, abroad?.to.code, abroad?.to.kind, abroad?.answersFamily],
        JSON.stringify(termsOf(rule)),
      ],
    );
  }
}

function termsOf({ duty, otherwise, told, basis, when }: RoutingRule): RuleTerms {
  const { subareas, familyIn, receives, isChild, sex } = when;
  return { duty, otherwise, told, basis, when: { subareas, familyIn, receives, isChild, sex } };
}

function ruleOf(row: RuleRow): RoutingRule {
  const named = (code: string | null, kind: InstitutionKind | null) => ({
    code: code ?? undefined,
    kind: kind ?? undefined,
  });
  const { when: furtherConditions, ...ofTerms } = row.terms;
  return {
    country: row.country,
    id: row.rule,
    role: row.role,
    who: named(row.whoCode, row.whoKind),
    records: row.records,
    ...ofTerms,
    when: {
      ...furtherConditions,
      country: row.placeCountry ?? undefined,
      areas: row.placeAreas ?? undefined,
      nationalities: row.nationalities ?? undefined,
    },
    abroad: row.abroadIn
      ? { in: row.abroadIn, to: named(row.toCode, row.toKind), answersFamily: row.answersFamily ?? undefined }
      : undefined,
  };
}
