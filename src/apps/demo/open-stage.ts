import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../../platform/config/index.js';
import type { ReceivedMail } from '../../platform/mail/index.js';
import { ActorDirectory, OPERATOR } from '../../modules/access/index.js';
import { ReadTrail } from '../../modules/audit/index.js';
import { EnrolUser, InstitutionDirectory } from '../../modules/mechanisms/index.js';
import type { RunningApi } from '../api/start-api.js';
import type { Runtime } from '../runtime.js';
import { GraphqlClient, RequestRefused } from './graphql-client.js';
import type { HookReceiver } from './local-receivers.js';
import type { Stage } from './stories/stage.js';
import type { Terminal } from './terminal.js';

interface Around {
  readonly runtime: Runtime;
  readonly api: RunningApi;
  readonly settings: Settings;
  readonly terminal: Terminal;
  readonly mails: readonly ReceivedMail[];
  readonly hooks: HookReceiver;
}

/** The stage of the stories: each institution is acted for by the first of its people who has an address. */
export function openStage({ runtime, api, settings, terminal, mails, hooks }: Around): Stage {
  const [directory, actors, enrol, trail] = [
    api.app.get(InstitutionDirectory, { strict: false }),
    api.app.get(ActorDirectory, { strict: false }),
    api.app.get(EnrolUser, { strict: false }),
    api.app.get(ReadTrail, { strict: false }),
  ];
  const clients = new Map<string, Promise<GraphqlClient>>();
  const signIn = async (code: string): Promise<GraphqlClient> => {
    const person = await runtime.db.run(OPERATOR, async (tx) => {
      const institution = await directory.byCode(tx, code);
      const people = institution ? await actors.of(tx, institution.id) : [];
      return people.find(({ email }) => email !== undefined && email !== null);
    });
    if (!person) throw new RequestRefused(`Nobody acts for ${code}.`);
    const { token } = await enrol.issueToken(OPERATOR, person.actorId, false);
    return new GraphqlClient(api.url, token);
  };
  return {
    ...{ address: api.url, terminal, mails, hooks },
    actor: (code) => {
      const known = clients.get(code) ?? signIn(code);
      clients.set(code, known);
      return known;
    },
    log: async (recordIds) => {
      const entries = await trail.ofRecords(OPERATOR, recordIds);
      const institutions = await runtime.db.run(OPERATOR, (tx) => directory.all(tx));
      const codes = new Map(institutions.map(({ id, code }) => [id, code]));
      return entries.map(({ at, action, outcome, institutionId }) => ({
        ...{ at, action, outcome, institution: institutionId ? codes.get(institutionId) : undefined },
      }));
    },
    keep: (name, bytes) => {
      const folder = join(settings.HUELLA_HOME, 'letters');
      mkdirSync(folder, { recursive: true });
      const file = join(folder, name);
      writeFileSync(file, bytes, { mode: 0o600 });
      return file;
    },
  };
}
