/**
 * Who may do what with which rows, written down a second time and by hand, beside `rows.ts` and the policy that the database is
 * set up from: the two are compared cell by cell.
 *
 * Roles: l liaison, f forensic, m ministry, c coordinator, v oversight, a machine account, d delivery, o operator, p platform, y the family of A's record. A small
 * letter reaches the rows of its own institution and those to which it is a party, a capital every row.
 */
export interface Cells {
  readonly select: string;
  readonly insert: string;
  readonly update: string;
  readonly delete: string;
}

const cells = (select: string, insert = '', update = '', erase = ''): Cells => ({
  ...{ select, insert, update, delete: erase },
});

const ALL = 'LFMCVAOP';
const WORKER = 'P';

export const ORACLE: Readonly<Record<string, Cells>> = {
  absence: cells('lfmcP', 'lfmcP', 'lfmcP', WORKER),
  actor: cells('lfmcvaOPy', 'cOP', 'cOP'),
  agreement: cells(ALL, 'MCOP', 'MCOP'),
  agreement_proposal: cells(ALL, 'MCOP', 'MCOP'),
  agreement_step: cells(ALL, 'MCOP'),
  alert: cells('lfmcvaOP', WORKER, 'lfmcvaOP', WORKER),
  alert_change: cells('lfmcvaOP', 'lfmcvaOP', '', WORKER),
  alert_delivery: cells('lfmcvaOP', 'lfmcvaOP', 'lfmcvaOP', WORKER),
  alert_match: cells('lfmcvaOP', WORKER, '', WORKER),
  alert_offer: cells('lfmcvaOP', 'lfmcP', 'lfmcP', WORKER),
  alert_snooze: cells('lfmcvaOP', 'lfmcP', '', WORKER),
  alert_subject: cells('lfmcvaOP', WORKER, '', WORKER),
  alert_step: cells('lfmcvaOP', WORKER, '', WORKER),
  audit_entry: cells('VOP', 'lfmcvadPy'),
  candidate_list: cells('lfmcaOP', WORKER, WORKER, WORKER),
  case_step: cells('lfmcaOP', 'lcP'),
  client_secret: cells('cOP', 'cOP', 'cOP'),
  data_request: cells('lfmcaOP', 'lfcP', 'lfcP'),
  coordinated_event: cells('lfmcP', 'fcP', 'fcP'),
  disclosed: cells('lfmcaOP', 'lfmcaOP', 'lfmcaOP'),
  disclosure_cap: cells('lfmcOP', 'lfcP', 'lfcP', 'lfcP'),
  disclosure_release: cells('lfmcaOP', 'lfcP', WORKER),
  duty: cells(WORKER, WORKER, WORKER),
  event_count: cells('lfmcP', 'lfcP'),
  event_member: cells('lfmcP', 'fcP', 'lfcP'),
  event_record: cells('lfmcP', 'lfcP', 'lfcP'),
  event_step: cells('lfmcP', 'lfcP', WORKER),
  consent_calendar: cells('lfmcadOPy', 'lfcadOPy', 'lfcadOPy', 'lfcadOPy'),
  family_item: cells(WORKER, WORKER, WORKER),
  family_message: cells('lcPy', 'Py', 'lcP'),
  family_receipt: cells('lcPy', 'lcP', 'lcP'),
  family_search: cells('fcP', 'fcP', 'fcP'),
  family_row: cells(WORKER, WORKER, WORKER, WORKER),
  focal_point: cells(`${ALL}y`, 'cOP', 'cOP', 'OP'),
  frequency_table: cells('fcOP', 'fcOP', 'fcOP'),
  handed_over: cells('mcVOP', WORKER, WORKER),
  haplotype_database: cells('fcOP', 'fcOP', 'fcOP'),
  hypothesis: cells('lfmcaOP', WORKER, 'lfcOP'),
  idempotency_key: cells('lfmcvadPy', 'lfmcvady', 'lfmcvady', WORKER),
  family_word: cells('lcP', 'lcP', WORKER),
  identification: cells('lfmcP', 'lfcP', 'lfcP'),
  identification_step: cells('lfmcP', 'lfcP', WORKER),
  import_file: cells('lfcadOP', 'lfcadOP', 'lfcadOP', 'lfcadOP'),
  import_file_chunk: cells('lfcadOP', 'lfcadOP', '', 'lfcadOP'),
  import_finding: cells('lfcadOP', 'lfcadOP', '', 'lfcadOP'),
  import_job: cells('lfcadOP', 'lfcadOP', 'lfcadOP'),
  incident: cells(ALL, 'OP', 'OP'),
  inquiry: cells('lmcP', 'lcP', 'lcP', WORKER),
  institution_closing: cells('mcVOP', 'OP'),
  institution: cells(`${ALL}dy`, 'OP', 'cOP'),
  procedure: cells('lfmcP', 'lfcP', 'lfmcP'),
  procedure_kind: cells('LFMCVAOP', 'OP'),
  procedure_paper: cells('lfmcP', 'lfmcP', WORKER),
  procedure_step: cells('lfmcP', 'lfmcP', 'lfmcP'),
  sealed_file: cells(WORKER, WORKER, '', WORKER),
  sealed_file_piece: cells(WORKER, WORKER, '', WORKER),
  joint_part: cells('lfmcP', 'lfcP'),
  joint_reexamination: cells('lfmcP', WORKER, 'lfcP'),
  joint_set: cells('lfmcP', 'lfcP', WORKER),
  manifest_entry: cells('lfmcP', 'lfcP', 'lfcP'),
  manifest_link: cells('lfmcP', 'lfcP', 'lfcP'),
  joint_result: cells('fcP', 'fcP', 'fcP', WORKER),
  judgement: cells('lfmcaOP', 'lfcOP', WORKER),
  kinship_setting: cells(ALL, 'OP'),
  linkage_model: cells(ALL, 'OP'),
  linkage_model_use: cells(ALL, 'OP'),
  match_background: cells('LFMCAOP', WORKER),
  match_decision: cells('lfmcaOP', 'lfcOP', WORKER),
  match_look: cells('lfmcaOP', 'lfcP', WORKER),
  match_reopening: cells('lfmcaOP', WORKER),
  match_run: cells('lfmcaOP', 'lfcaOP', 'lfcaOP'),
  match_shard: cells(WORKER, WORKER, WORKER, WORKER),
  match_side: cells('lfmcaOP', WORKER, 'lfcOP'),
  mechanism_profile: cells(ALL, 'OP'),
  mechanism_rule: cells(ALL, 'OP', '', 'OP'),
  digest_choice: cells('lfmcP', 'lfmcP', 'lfmcP', WORKER),
  digest: cells(WORKER, WORKER, WORKER, WORKER),
  complaint: cells('lfmcvPy', 'lfmcPy', 'cvP'),
  recommendation: cells(ALL, 'vP', 'mcP'),
  overdue_figure: cells(ALL, WORKER, '', WORKER),
  person_identity: cells('cOP', WORKER, '', 'cOP'),
  ranked_family: cells('fcP', WORKER, '', WORKER),
  recall: cells('lfmcaOP', 'lfcP', 'lfcP'),
  record: cells('lfmcadOPy', 'lfcadOP', 'lfcadOPy'),
  record_join: cells('lfmcaOP', 'lfcP', WORKER),
  record_version: cells('lfmcadOP', 'lfcadOPy', 'lfcadOP'),
  report_draft: cells('lcP', 'lcP', 'lcP', 'lcP'),
  relative_ranking: cells('fcP', 'fcP', 'fcP', WORKER),
  report_pair: cells('lfmcaOP', WORKER, WORKER, WORKER),
  sample: cells('lfmcadOP', 'lfcadOP', 'lfcadOP', 'lfcadOP'),
  search_case: cells('lfmcadOPy', 'lfcadOPy', 'lfcadOPy'),
  session: cells('lfmcvadOPy', 'cOP', 'lfmcvadOPy', WORKER),
  settled_pair: cells(WORKER, WORKER, WORKER, WORKER),
  sign_in: cells(WORKER, WORKER, '', WORKER),
  telling: cells('lcP', 'lcP', 'lcP'),
  telling_addition: cells('lcP', 'lcP', WORKER),
  transmission: cells('lmcP', 'lcP', 'lcP'),
  webhook_attempt: cells('caOP', 'caOP', '', WORKER),
  webhook_endpoint: cells('caOP', 'caOP', 'caOP'),
  withdrawal_entry: cells(WORKER, 'lfcadOPy', WORKER),
};

/** Nothing of anybody: every login may use them as they stand. */
export const OPEN_TABLES = [
  'attempt',
  'installation',
  'migrations',
  'outbox_event',
  'task',
  'worker_heartbeat',
];

export const LETTER_OF_ROLE = {
  liaison: 'l',
  forensic: 'f',
  ministry: 'm',
  coordinator: 'c',
  oversight: 'v',
  machine: 'a',
  delivery: 'd',
  operator: 'o',
  platform: 'p',
  family: 'y',
} as const;
