// Written by `npm run schema` from the texts beside it.
declare const texts: {
  readonly "status": {
    readonly "ready": "Everything works.";
    readonly "degraded": "Requests are served, but something needs a look.";
    readonly "unavailable": "Nothing can be served: the database does not answer.";
  };
  readonly "lookedAt": "Looked at {{when}}.";
  readonly "again": "Look again";
  readonly "standing": {
    readonly "ok": "well";
    readonly "warning": "needs a look";
    readonly "failed": "does not work";
  };
  readonly "age": "oldest {{count}} s";
  readonly "name": {
    readonly "database": "Database";
    readonly "worker": "Workers";
    readonly "queue": "Work in the queue";
    readonly "outbox": "Events to be handed over";
    readonly "withdrawals": "Journal of what families take back";
    readonly "audit": "Audit log refuses changes";
    readonly "chain": "Audit log as it was written";
    readonly "backup": "Backups";
    readonly "mail": "Mail, within a day";
    readonly "webhook": "Webhooks of all institutions, within a day";
  };
  readonly "mend": {
    readonly "database": "See that the database runs and that DATABASE_URL is right.";
    readonly "worker": "Start a worker. What waits is kept and will be done then.";
    readonly "queue": "See that a worker runs and that QUEUE_URL is right for it. `huella doctor` lists what was given up.";
    readonly "outbox": "See that a worker runs.";
    readonly "withdrawals": "See that a worker runs and can write to WITHDRAWAL_JOURNAL.";
    readonly "audit": "Somebody has switched off what keeps the log from being changed. Find out who, and run `huella migrate`.";
    readonly "chain": "Look through it with `huella audit verify`, which names the first place that does not fit. Start a worker where it was not looked through for long.";
    readonly "backup": "No verified backup is known here, or the last is too old. Run `huella backup` every day; it notes here that it did.";
    readonly "mail": "See that SMTP_URL is set and that the mail server takes messages.";
    readonly "webhook": "A receiver takes nothing. Its institution sees why under Webhooks.";
  };
  readonly "count": {
    readonly "workers": "workers";
    readonly "waiting": "waiting";
    readonly "pending": "due";
    readonly "running": "running";
    readonly "dead": "given up";
    readonly "events": "events";
    readonly "due": "due";
    readonly "delivered": "delivered";
    readonly "failed": "failed";
  };
  readonly "version": "Version of the program";
  readonly "wakes": "What wakes the workers";
  readonly "backend": {
    readonly "postgres": "PostgreSQL";
    readonly "redis": "Redis or Valkey";
  };
  readonly "size": "Size of the database";
  readonly "since": "Database server up since";
  readonly "migration": "Last migration";
  readonly "proven": "Audit log proven unbroken up to";
  readonly "unproven": "not looked through yet";
  readonly "brokenAt": "First entry that does not fit";
  readonly "backups": "`huella backup` makes a backup, verifies it and notes it here; `huella restore` tries it. Whether the file is kept safe nobody sees from here.";
  readonly "backupsOfDemonstration": "This is a demonstration: its data are invented and go with it. It is not backed up, and need not be.";
  readonly "lastBackup": "last one of {{when}}, {{hours}} h old";
  readonly "lastVerified": "last verified one of {{when}}";
  readonly "noBackup": "none is known of";
  readonly "noVerified": "none verified: nobody knows whether they can be restored";
};
export = texts;
