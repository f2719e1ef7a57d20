import type { ApiHouse } from './api-house.js';
import { OWNER } from './owned-things.js';

/** The state of everything in `OwnedThings`: another after anything was done to one of them. */
export async function stateOfThings(house: ApiHouse): Promise<unknown> {
  const rows = await house.sql(
    `SELECT jsonb_build_object(
       'records', (SELECT jsonb_agg(jsonb_build_array(r.id, r.version, r.removed) ORDER BY r.id)
                   FROM record r JOIN institution i ON i.id = r.institution_id WHERE i.code = $1),
       'drafts', (SELECT jsonb_agg(jsonb_build_array(d.id, d.version) ORDER BY d.id) FROM report_draft d
                  JOIN institution i ON i.id = d.institution_id WHERE i.code = $1),
       'runs', (SELECT count(*) FROM match_run r JOIN institution i ON i.id = r.institution_id WHERE i.code = $1),
       'matches', (SELECT jsonb_agg(jsonb_build_array(h.id, h.version, s.side, s.state) ORDER BY h.id, s.side)
                   FROM hypothesis h JOIN match_side s ON s.hypothesis_id = h.id),
       'companions', (SELECT jsonb_agg(jsonb_build_array(id, version, state) ORDER BY id) FROM companion_finding),
       'responsibilities', (SELECT jsonb_agg(jsonb_build_array(id, answer) ORDER BY id) FROM routed_office),
       'officeQuestions', (SELECT jsonb_agg(jsonb_build_array(id, reply) ORDER BY id) FROM office_question),
       'urgent', (SELECT jsonb_agg(jsonb_build_array(id, verdict, deletion_confirmed_at) ORDER BY id) FROM break_glass),
       'demands', (SELECT jsonb_agg(jsonb_build_array(d.id, d.version, d.state) ORDER BY d.id) FROM legal_demand d
                   JOIN institution i ON i.id = d.institution_id WHERE i.code = $1),
       'releases', (SELECT count(*) FROM disclosure_release),
       'caps', (SELECT count(*) FROM disclosure_cap),
       'dnaWords', (SELECT jsonb_agg(jsonb_build_array(subject, answer) ORDER BY subject) FROM dna_permission),
       'recalls', (SELECT jsonb_agg(jsonb_build_array(id, version, state) ORDER BY id) FROM recall),
       'complaints', (SELECT jsonb_agg(jsonb_build_array(id, version, state) ORDER BY id) FROM complaint WHERE handled_before = '{}'),
       'offers', (SELECT jsonb_agg(jsonb_build_array(o.id, o.version, o.state) ORDER BY o.id) FROM offer o
                  JOIN institution i ON i.id = o.institution_id WHERE i.code = $1),
       'plans', (SELECT jsonb_agg(jsonb_build_array(record_id, version, state) ORDER BY record_id) FROM reintegration_plan),
       'recommendations', (SELECT jsonb_agg(jsonb_build_array(id, version, state) ORDER BY id) FROM recommendation),
       'dataRequests', (SELECT jsonb_agg(jsonb_build_array(id, version, state) ORDER BY id) FROM data_request),
       'identifications', (SELECT jsonb_agg(jsonb_build_array(id, version, state) ORDER BY id) FROM identification),
       'tellings', (SELECT jsonb_agg(jsonb_build_array(id, state) ORDER BY id) FROM telling),
       'additions', (SELECT count(*) FROM telling_addition),
       'looks', (SELECT count(*) FROM match_look),
       'judgements', (SELECT count(*) FROM judgement),
       'joins', (SELECT count(*) FROM record_join),
       'absences', (SELECT jsonb_agg(jsonb_build_array(b.id, b.ends_at) ORDER BY b.id) FROM absence b
                    JOIN institution i ON i.id = b.institution_id WHERE i.code = $1),
       'alerts', (SELECT jsonb_agg(jsonb_build_array(id, version, state) ORDER BY id) FROM alert),
       'deliveries', (SELECT jsonb_agg(jsonb_build_array(id, state, attempts) ORDER BY id) FROM alert_delivery),
       'webhooks', (SELECT jsonb_agg(jsonb_build_array(w.id, w.version) ORDER BY w.id) FROM webhook_endpoint w
                    JOIN institution i ON i.id = w.institution_id WHERE i.code = $1),
       'imports', (SELECT jsonb_agg(jsonb_build_array(j.id, j.state) ORDER BY j.id) FROM import_job j
                   JOIN institution i ON i.id = j.institution_id WHERE i.code = $1),
       'people', (SELECT jsonb_agg(jsonb_build_array(a.id, a.roles) ORDER BY a.id) FROM actor a
                  JOIN institution i ON i.id = a.institution_id WHERE i.code = $1),
       'tokens', (SELECT jsonb_agg(to_jsonb(t) ORDER BY to_jsonb(t)::text) FROM session t JOIN actor a ON a.id = t.actor_id
                  JOIN institution i ON i.id = a.institution_id WHERE i.code = $1),
       'secrets', (SELECT jsonb_agg(to_jsonb(s) ORDER BY s.id) FROM client_secret s JOIN actor a ON a.id = s.actor_id
                  JOIN institution i ON i.id = a.institution_id WHERE i.code = $1),
       'tables', (SELECT jsonb_agg(jsonb_build_array(f.id, f.version, f.retired_at) ORDER BY f.id) FROM frequency_table f),
       'haplotypes', (SELECT jsonb_agg(jsonb_build_array(d.id, d.version, d.retired_at) ORDER BY d.id) FROM haplotype_database d),
       'transmissions', (SELECT jsonb_agg(jsonb_build_array(t.id, t.version, t.state) ORDER BY t.id) FROM transmission t),
       'familySearches', (SELECT jsonb_agg(jsonb_build_array(f.id, f.version, f.state) ORDER BY f.id) FROM family_search f),
       'events', (SELECT jsonb_agg(jsonb_build_array(e.id, e.version, e.state, e.party_ids) ORDER BY e.id)
                  FROM coordinated_event e JOIN institution i ON i.id = e.coordinator_id WHERE i.code = $1),
       'entries', (SELECT jsonb_agg(jsonb_build_array(m.id, m.version, m.state) ORDER BY m.id) FROM manifest_entry m),
       'attached', (SELECT count(*) FROM event_record),
       'accepted', (SELECT count(*) FROM joint_acceptance),
       'procedures', (SELECT jsonb_agg(jsonb_build_array(p.id, p.version, p.state) ORDER BY p.id) FROM procedure p),
       'papers', (SELECT count(*) FROM procedure_paper),
       'inquiries', (SELECT jsonb_agg(jsonb_build_array(q.id, q.state) ORDER BY q.id) FROM inquiry q),
       'receipts', (SELECT jsonb_agg(jsonb_build_array(r.id, r.ended_at) ORDER BY r.id) FROM family_receipt r),
       'messages', (SELECT jsonb_agg(jsonb_build_array(m.id, m.read_at, m.closed_at) ORDER BY m.id) FROM family_message m
                    JOIN institution i ON i.id = m.institution_id WHERE i.code = $1),
       'kinship', (SELECT count(*) FROM kinship_setting),
       'institutions', (SELECT jsonb_agg(to_jsonb(i) ORDER BY i.id) FROM institution i),
       'agreements', (SELECT jsonb_agg(to_jsonb(g) ORDER BY g.id) FROM agreement g)) AS state`,
    [OWNER],
  );
  return rows;
}
