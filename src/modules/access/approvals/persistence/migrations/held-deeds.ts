/**
 * Constants of this file are executed, and nothing that anybody has sent. A statement without a signed context is the administrator's; the
 * fixed account is the terminal of the server, which founds institutions.
 */
export const HOLD_DEED = `
  CREATE FUNCTION hold_deed() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
  DECLARE
    is_approved boolean;
  BEGIN
    IF row_context.actor() IS NOT NULL AND NOT (TG_ARGV[2] = 'true' AND acts_alone()) THEN
      EXECUTE 'SELECT EXISTS (SELECT 1 FROM approval_request r WHERE r.kind = ANY ($2) AND r.state = ''done'''
        || ' AND r.xmin = pg_current_xact_id()::xid AND (r.asked_by = row_context.actor() OR $3) AND (' || TG_ARGV[1] || '))'
        INTO is_approved
        USING CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END, TG_ARGV[0]::text[], row_context.has_role('{platform}'::text[]);
      IF NOT is_approved THEN
        RAISE EXCEPTION 'this is done by two people: %', TG_ARGV[0];
      END IF;
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END $$;
`;

export interface HeldDeed {
  /** Of the trigger, before `_held`. */
  readonly name: string;
  readonly table: string;
  readonly on: 'INSERT' | 'UPDATE' | 'DELETE';
  /** Condition of the rows that are the deed; any other goes through. */
  readonly when: string;
  /** Kinds of request, one of which stands behind it. */
  readonly kinds: string;
  /** Condition that a request `r` must meet for the row `$1`. */
  readonly binds: string;
  /** False where a table is written in the platform's name, always within such a deed: then the platform is held to it as well. */
  readonly platformAlone?: boolean;
}

const isSameList = (one: string, other: string): string => `(${one} @> ${other} AND ${one} <@ ${other})`;

/** The terms of a request, of some parties or of all the network, are those of the row. */
const TERMS = `EXISTS (SELECT 1 FROM (SELECT coalesce(r.payload -> 'network', r.payload)) AS asked (terms)
  WHERE (terms ->> 'level')::int = ($1).level
    AND ${isSameList(`terms -> 'categories'`, 'to_jsonb(($1).categories)')}
    AND ${isSameList(`coalesce(terms -> 'purposes', '[]')`, 'to_jsonb(($1).purposes)')}
    AND CASE WHEN ($1).parties IS NULL THEN terms ->> 'parties' = '*'
      ELSE ${isSameList(`terms -> 'parties'`, 'to_jsonb(($1).parties)')} END)`;
const CODE = `coalesce(r.payload ->> 'code', r.payload #>> '{network,id}')`;
const TERMS_CHANGE = `(NEW.parties, NEW.categories, NEW.level, NEW.purposes)
  IS DISTINCT FROM (OLD.parties, OLD.categories, OLD.level, OLD.purposes) OR NOT NEW.signed_by <@ OLD.signed_by`;
const SIGNED = {
  kinds: 'agreement',
  binds: `${CODE} = ($1).code AND ${TERMS}`,
};
const PROPOSED = {
  kinds: 'agreement',
  binds: `${CODE} = (SELECT a.code FROM agreement a WHERE a.id = ($1).agreement_id) AND ${TERMS}`,
};
const DECOYS = { table: 'decoy', when: 'true', binds: 'true', platformAlone: false } as const;

/**
 * The deeds of two people that the database holds to their approval: a row is written only beside a request for just this deed, which a
 * second person has approved and which is marked as done in the same transaction. One line a deed.
 */
export const HELD: readonly HeldDeed[] = [
  {
    name: 'disclosure_release',
    table: 'disclosure_release',
    on: 'INSERT',
    when: `NEW.action = 'released' AND NEW.level >= 4`,
    kinds: 'record_release',
    binds: `(r.payload #>> '{terms,level}')::int = ($1).level AND EXISTS (SELECT 1 FROM hypothesis h
      WHERE h.id::text = r.payload #>> '{match,id}' AND h.record_a = ($1).record_a AND h.record_b = ($1).record_b)`,
  },
  { name: 'agreement_made', table: 'agreement', on: 'INSERT', when: 'true', ...SIGNED },
  {
    name: 'agreement_terms',
    table: 'agreement',
    on: 'UPDATE',
    when: `${TERMS_CHANGE} OR NEW.exceptions IS DISTINCT FROM OLD.exceptions OR (NEW.in_force AND NOT OLD.in_force)
      OR (NEW.ended_at IS NULL AND OLD.ended_at IS NOT NULL)`,
    ...SIGNED,
  },
  {
    // Ending one is one party's; making it last longer is not, nor is taking back that it ends.
    name: 'agreement_lasts',
    table: 'agreement',
    on: 'UPDATE',
    when: `(OLD.ends_on IS NOT NULL AND (NEW.ends_on IS NULL OR NEW.ends_on > OLD.ends_on))
      OR (NEW.renewal_until IS NOT NULL AND NEW.renewal_until IS DISTINCT FROM OLD.renewal_until)
      OR NOT NEW.renewal_signed_by <@ OLD.renewal_signed_by OR (NEW.ending_at IS NULL AND OLD.ending_at IS NOT NULL)`,
    kinds: 'agreement,agreement_renewal',
    binds: `${CODE} = ($1).code AND (r.kind = 'agreement'
      OR (r.payload ->> 'until')::timestamptz IN (($1).ends_on, ($1).renewal_until))`,
  },
  { name: 'agreement_proposal_made', table: 'agreement_proposal', on: 'INSERT', when: 'true', ...PROPOSED },
  {
    name: 'agreement_proposal_signed',
    table: 'agreement_proposal',
    on: 'UPDATE',
    when: `${TERMS_CHANGE} OR (NEW.state = 'agreed' AND OLD.state <> 'agreed')`,
    ...PROPOSED,
  },
  {
    name: 'legal_demand',
    table: 'legal_demand',
    on: 'UPDATE',
    when: `NEW.state = 'answered' AND (OLD.state <> 'answered' OR NEW.given_ids IS DISTINCT FROM OLD.given_ids)`,
    kinds: 'legal_demand',
    binds: `r.payload #>> '{demand,id}' = ($1).id::text AND to_jsonb(($1).given_ids) <@ (r.payload -> 'recordIds')`,
  },
  {
    name: 'import_undone',
    table: 'import_job',
    on: 'UPDATE',
    when: `NEW.state = 'undone' AND OLD.state <> 'undone' AND OLD.stored > 100`,
    kinds: 'import_undo',
    binds: `r.payload ->> 'importId' = ($1).id::text`,
  },
  {
    name: 'kinship_setting',
    table: 'kinship_setting',
    on: 'INSERT',
    when: 'true',
    kinds: 'kinship_setting',
    binds: `r.payload ->> 'population' = ($1).population_code`,
  },
  {
    // An amendment that is compared at once says something else; what is compared before its time says the same.
    name: 'record_amendments',
    table: 'record',
    on: 'UPDATE',
    when: `OLD.compared_from IS NOT NULL AND (NEW.compared_from IS NULL OR NEW.compared_from < OLD.compared_from)
      AND NEW.content_hash = OLD.content_hash AND NOT NEW.withdrawn AND NOT NEW.removed`,
    kinds: 'record_amendments',
    binds: `r.payload ->> 'id' = ($1).id::text AND (r.payload ->> 'expectedVersion')::int = ($1).version - 1`,
  },
  {
    name: 'sample_review',
    table: 'sample_review',
    on: 'INSERT',
    when: 'true',
    kinds: 'sample_review',
    binds: `r.id = ($1).request_id AND r.payload ->> 'recordId' = ($1).record_id::text AND r.payload ->> 'samples' = ($1).samples`,
    platformAlone: false,
  },
  { name: 'decoy_made', on: 'INSERT', kinds: 'decoys_make', ...DECOYS },
  { name: 'decoy_ended', on: 'DELETE', kinds: 'decoys_make,decoys_end', ...DECOYS },
  {
    // This very request, of its asker, approved by whom the row says, for just this.
    name: 'bulk_export',
    table: 'bulk_export',
    on: 'INSERT',
    when: 'true',
    kinds: 'bulk_export',
    binds: `r.id = ($1).request_id AND r.asked_by = ($1).exported_by AND r.approved_by = ($1).approved_by
  AND r.payload ->> 'what' = ($1).what AND r.institution_id IS NOT DISTINCT FROM ($1).institution_id
  AND r.payload ->> 'institution' IS NOT DISTINCT FROM ($1).owner_code`,
    platformAlone: false,
  },
];

/** The trigger by which a table is held. */
export function triggerOf({ name, table, on, when, kinds, binds, platformAlone = true }: HeldDeed): string {
  return `
    CREATE TRIGGER ${name}_held BEFORE ${on} ON ${table} FOR EACH ROW WHEN (${when})
      EXECUTE FUNCTION hold_deed('{${kinds}}', $binds$${binds}$binds$, '${platformAlone}');
  `;
}
