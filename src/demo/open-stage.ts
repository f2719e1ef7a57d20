import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../platform/config/index.js';
import type { ReceivedMail } from '../platform/mail/smtp-sink.js';
import { ActorDirectory, OPERATOR, PLATFORM, type Actor } from '../modules/access/accounts/index.js';
import { AnswerApproval } from '../modules/access/approvals/index.js';
import { ReadTrail } from '../modules/access/audit/index.js';
import { ReleaseRecord } from '../modules/review/matches/index.js';
import { EnrolUser, InstitutionDirectory, LoadInstitutions } from '../modules/institutions/index.js';
import { CountOverdue } from '../modules/alerts/index.js';
import { reportFiles, reportPdf, WriteYearlyReport } from '../modules/oversight/complaints/index.js';
import type { RunningApi } from '../apps/api/start-api.js';
import type { Runtime } from '../apps/runtime.js';
import { GraphqlClient, RequestRefused } from './graphql-client.js';
import type { HookReceiver } from './local-receivers.js';
import { ownToken } from './own-tokens.js';
import type { StoryStage } from './stories/stage.js';
import type { DemonstrationOutput } from './terminal.js';

interface Around {
  readonly runtime: Runtime;
  readonly api: RunningApi;
  readonly settings: Settings;
  readonly terminal: DemonstrationOutput;
  readonly mails: readonly ReceivedMail[];
  readonly hooks: HookReceiver;
}

/** The stage of the stories: each institution is acted for by the first of its people who has an address. */
export function openStage({ runtime, api, settings, terminal, mails, hooks }: Around): StoryStage {
  const [directory, actors, enrol, load, trail] = [
    api.app.get(InstitutionDirectory, { strict: false }),
    api.app.get(ActorDirectory, { strict: false }),
    api.app.get(EnrolUser, { strict: false }),
    api.app.get(LoadInstitutions, { strict: false }),
    api.app.get(ReadTrail, { strict: false }),
  ];
  /** Two people who do everything that an institution does, where nobody is there yet. */
  const staff = async (institution: string): Promise<void> => {
    const there = await runtime.db.transact(OPERATOR, async (tx) => {
      const known = await directory.byCode(tx, institution);
      return known ? actors.of(tx, known.id) : [];
    });
    for (const number of [1, 2].slice(there.length)) {
      const name = `Persona ${number} de ${institution} (inventada)`;
      const email = `persona-${number}@${institution.toLowerCase()}.example`;
      const roles = ['liaison', 'forensic', 'coordinator'] as const;
      await enrol.enrolUser(OPERATOR, { institution, name, email, roles, language: 'es' });
    }
  };
  const clients = new Map<string, Promise<GraphqlClient>>();
  const personOf = async (code: string, at: number): Promise<Actor> => {
    const person = await runtime.db.transact(OPERATOR, async (tx) => {
      const institution = await directory.byCode(tx, code);
      const people = institution ? await actors.of(tx, institution.id) : [];
      return people.filter(({ email }) => email !== undefined)[at];
    });
    if (!person) throw new RequestRefused(`Nobody acts for ${code}.`);
    return person;
  };
  const signIn = async (code: string, at: number): Promise<GraphqlClient> =>
    new GraphqlClient(api.url, await ownToken(api.app, await personOf(code, at)));
  const keep = keeperIn(join(settings.HUELLA_HOME, 'letters'));
  return {
    ...{ address: api.url, terminal, mails, hooks },
    join: async (file) => {
      await load.loadFile(OPERATOR, file);
      for (const { code } of file.institutions) await staff(code);
    },
    actor: (code, at = 0) => {
      const key = `${code} ${at}`;
      const known = clients.get(key) ?? signIn(code, at);
      clients.set(key, known);
      return known;
    },
    release: releaserIn(api, personOf),
    log: async (recordIds) => {
      const entries = await trail.ofRecords(OPERATOR, recordIds);
      const institutions = await runtime.db.transact(OPERATOR, (tx) => directory.all(tx));
      const codes = new Map(institutions.map(({ id, code }) => [id, code]));
      return entries.map(({ at, action, outcome, institutionId }) => ({
        ...{ at, action, outcome, institution: institutionId ? codes.get(institutionId) : undefined },
      }));
    },
    letLie: () => letLie(runtime, api),
    yearlyReport: () => writeReport(api, keep),
    keep,
  };
}

function keeperIn(folder: string): StoryStage['keep'] {
  return (name, bytes) => {
    mkdirSync(folder, { recursive: true });
    const file = join(folder, name);
    writeFileSync(file, bytes, { mode: 0o600 });
    return file;
  };
}

async function letLie(runtime: Runtime, api: RunningApi): Promise<string> {
  const country = await runtime.db.transact(PLATFORM, async (tx) => {
    const [most] = await tx.query<{ country: string }[]>(
      `SELECT i.country FROM alert a JOIN institution i ON i.id = a.institution_id
       WHERE a.state IN ('queued', 'delivered', 'read') GROUP BY i.country ORDER BY count(*) DESC, i.country LIMIT 1`,
    );
    await tx.query(
      `UPDATE alert SET due_at = now() - interval '12 days' FROM institution i
       WHERE i.id = institution_id AND i.country = $1 AND state IN ('queued', 'delivered', 'read')`,
      [most?.country],
    );
    await tx.query('DELETE FROM overdue_figure');
    return most?.country ?? '';
  });
  await api.app.get(CountOverdue, { strict: false }).count();
  return country;
}

async function writeReport(
  api: RunningApi,
  keep: StoryStage['keep'],
): ReturnType<StoryStage['yearlyReport']> {
  const year = new Date().getUTCFullYear();
  const report = await api.app.get(WriteYearlyReport, { strict: false }).write(OPERATOR, year);
  const pdf = keep(`report-${year}-es.pdf`, await reportPdf(report, 'es'));
  const data = reportFiles(report).map(({ name, content }) => keep(name, Buffer.from(content)));
  return { told: report.overdue.shown, files: [pdf, ...data] };
}

/**
 * One of an institution asks that its record be released, another approves it; within this process nobody is
 * to show who they are.
 */
function releaserIn(
  { app }: RunningApi,
  personOf: (code: string, at: number) => Promise<Actor>,
): StoryStage['release'] {
  return async (code, { level, ...match }) => {
    const [asker, second] = [await personOf(code, 0), await personOf(code, 1)];
    const handling = { code: 'H0', note: undefined } as const;
    const terms = { level, purpose: 'search', handling, until: undefined } as const;
    const searching = { ...asker, purpose: 'search' } as const;
    const asked = await app.get(ReleaseRecord, { strict: false }).release(searching, match, terms);
    const answer = app.get(AnswerApproval, { strict: false });
    if (asked) await answer.answer(second, { id: asked.id, answer: 'approve' });
  };
}
