import type { DataClass } from '../../platform/database/index.js';

/** Description of what is held where no table of ours is. */
export interface HeldOutside {
  readonly place: string;
  readonly holds: string;
  readonly dataClass: DataClass;
  readonly kept: string;
}

export const HELD_OUTSIDE: readonly HeldOutside[] = [
  {
    place: 'queue: the schema `bullmq` of the same PostgreSQL, or keys `huella-…` in Redis or Valkey',
    holds: 'the id of the task to wake a worker for',
    dataClass: 'P1',
    kept: 'until the worker has been woken',
  },
  {
    place: 'logs: JSON lines on standard error',
    holds: 'names of facts, ids, counts, codes, durations; no free text, no address of whoever asks',
    dataClass: 'P1',
    kept: 'as the installation collects them; the platform keeps none',
  },
  {
    place: 'log of the embedded PostgreSQL: `server.log` in its data folder',
    holds: 'starts, stops, checkpoints, what ends a connection or the server; no error of a statement',
    dataClass: 'P1',
    kept: 'as long as the data folder',
  },
  {
    place: 'mail',
    holds: 'code and kind of the alert, occasion, due date, link; the address of the colleague as recipient',
    dataClass: 'P3',
    kept: 'as mail servers and mailboxes keep it',
  },
  {
    place: 'webhook messages',
    holds: 'ids of alert and matches, how many matches, due date',
    dataClass: 'P1',
    kept: 'as the receiver keeps them',
  },
  {
    place: 'reject files of an import at the command line, beside the file or where `--rejects` says',
    holds: 'refused lines as they came, and their reasons in a second file',
    dataClass: 'P4',
    kept: 'until whoever imported deletes them; readable by its owner alone',
  },
  {
    place: 'files that are imported at the command line, and files written by exports',
    holds: 'records, profiles, matches',
    dataClass: 'P4',
    kept: 'until whoever has them deletes them; exports are readable by their owner alone',
  },
  {
    place: 'files handed over by the API',
    holds: 'their bytes, in `import_file_chunk` and never on a disk of the API',
    dataClass: 'P4',
    kept: 'as `import_file` says',
  },
  {
    place: 'session cookie `__Host-huella` (`huella` on loopback without TLS) in the browser',
    holds: 'the token of the session',
    dataClass: 'P1',
    kept: 'until the session ends',
  },
  {
    place: 'sign-in cookie `__Host-huella-sign-in` in the browser',
    holds: 'state, nonce and PKCE verifier of one sign-in',
    dataClass: 'P1',
    kept: 'ten minutes, or until the browser comes back',
  },
  {
    place: 'language cookie `huella-language` in the browser',
    holds: 'the language chosen in the console',
    dataClass: 'P1',
    kept: 'until the browser is closed',
  },
  {
    place: 'memory of API and worker',
    holds: 'in the worker what is compared of all records, DNA included; requests and their answers',
    dataClass: 'P4',
    kept: 'until the process ends; a core dump would hold it',
  },
  {
    place: '`HUELLA_HOME`: `postgres.json`, and `demo.json` in the demonstration',
    holds: 'address and password of the embedded database; what the demonstration has played',
    dataClass: 'P1',
    kept: 'until the folder is deleted; readable by its owner alone',
  },
  {
    place: 'backups',
    holds: 'all that the database holds',
    dataClass: 'P4',
    kept: 'as whoever makes them keeps them; `huella backup` encrypts them to the keys it is given',
  },
  {
    place: 'journal of withdrawals',
    holds: 'ids of records and institutions, what was taken back and when; no value of a record',
    dataClass: 'P1',
    kept: 'for good: a backup may be of any age',
  },
];
