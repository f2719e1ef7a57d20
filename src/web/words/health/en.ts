/** What the page of health says. */
export const health = {
  status: {
    ready: 'Everything works.',
    degraded: 'Requests are served, but something needs a look.',
    unavailable: 'Nothing can be served: the database does not answer.',
  },
  lookedAt: 'Looked at {{when}}.',
  again: 'Look again',
  standing: { ok: 'well', warning: 'needs a look', failed: 'does not work' },
  age: 'oldest {{count}} s',
  name: {
    database: 'Database',
    worker: 'Workers',
    queue: 'Work in the queue',
    outbox: 'Events to be handed over',
    withdrawals: 'Journal of what families take back',
    audit: 'Audit log refuses changes',
    chain: 'Audit log as it was written',
    backup: 'Backups',
    mail: 'Mail, within a day',
    webhook: 'Webhooks of all institutions, within a day',
  },
  mend: {
    database: 'See that the database runs and that DATABASE_URL is right.',
    worker: 'Start a worker. What waits is kept and will be done then.',
    queue:
      'See that a worker runs and that QUEUE_URL is right for it. `huella doctor` lists what was given up.',
    outbox: 'See that a worker runs.',
    withdrawals: 'See that a worker runs and can write to WITHDRAWAL_JOURNAL.',
    audit:
      'Somebody has switched off what keeps the log from being changed. Find out who, and run `huella migrate`.',
    chain:
      'Look through it with `huella audit verify`, which names the first place that does not fit. Start a worker where it was not looked through for long.',
    backup:
      'No verified backup is known here, or the last is too old. Run `huella backup` every day; it notes here that it did.',
    mail: 'See that SMTP_URL is set and that the mail server takes messages.',
    webhook: 'A receiver takes nothing. Its institution sees why under Webhooks.',
  },
  count: {
    workers: 'workers',
    waiting: 'waiting',
    pending: 'due',
    running: 'running',
    dead: 'given up',
    events: 'events',
    due: 'due',
    delivered: 'delivered',
    failed: 'failed',
  },
  version: 'Version of the program',
  wakes: 'What wakes the workers',
  backend: { postgres: 'PostgreSQL', redis: 'Redis or Valkey' },
  size: 'Size of the database',
  since: 'Database server up since',
  migration: 'Last migration',
  proven: 'Audit log proven unbroken up to',
  unproven: 'not looked through yet',
  brokenAt: 'First entry that does not fit',
  backups:
    '`huella backup` makes a backup, verifies it and notes it here; `huella restore` tries it. Whether the file is kept safe nobody sees from here.',
  backupsOfDemonstration:
    'This is a demonstration: its data are invented and go with it. It is not backed up, and need not be.',
  lastBackup: 'last one of {{when}}, {{hours}} h old',
  lastVerified: 'last verified one of {{when}}',
  noBackup: 'none is known of',
  noVerified: 'none verified: nobody knows whether they can be restored',
} as const;
