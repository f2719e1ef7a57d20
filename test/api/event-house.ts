import {
  BUS,
  EVENT_INSTITUTIONS,
  LATER_AGREEMENTS,
  PASSENGERS,
  storyBodies,
  storyFragment,
  storyLiving,
  storyReport,
} from '../../src/demo/event-story-data.js';
import { OPERATOR } from '../../src/modules/access/accounts/index.js';
import { FollowEvent } from '../../src/modules/identification/events/index.js';
import { LoadInstitutions } from '../../src/modules/institutions/index.js';
import { ApiHouse, type Loose } from './api-house.js';
import { compare } from './disclosure-house.js';

export const FORENSIC = 'EV-FORENSIC';

const MOVED = '__typename ... on EventRecordMoved { coordinatorSees } ... on UserError { code message }';

const RECORD = 'records { recordId code institution recordType hasSample }';
const TALLY = `tally { entries unaccounted withoutReport reports reportsUnidentified familiesWithSample remains remainsUnnamed living
  byState { state count } }`;
const POSSIBILITY = `{ matchId word band probability log10LR log10Glr ${RECORD} }`;
const LINE = `{ ${RECORD} best ${POSSIBILITY} runnerUp ${POSSIBILITY} none decides needsJoint deciding { group log10 weight } }`;
const BOARD = `{ aboard unlisted unknown pairs pairsLeftOut isExact bodies ${LINE} missing ${LINE}
  contradictions { kind entryIds matchIds ${RECORD} } }`;

/** The bus of the demonstration: everybody's records, and people to sign in as. */
export class EventHouse {
  /** Ids of reports, and of remains (`body h1`, `fragment`) and the living (`alive h4`), by the keys of the story. */
  readonly ids = new Map<string, string>();
  private readonly tokens = new Map<string, string>();
  eventId = '';

  private constructor(readonly api: ApiHouse) {}

  static async open(): Promise<EventHouse> {
    const api = await ApiHouse.open();
    await api.api.app.get(LoadInstitutions, { strict: false }).loadFile(OPERATOR, EVENT_INSTITUTIONS);
    const house = new EventHouse(api);
    for (const { code } of EVENT_INSTITUTIONS.institutions) await house.enrol(code);
    return house;
  }

  close(): Promise<void> {
    return this.api.close();
  }

  private async enrol(code: string): Promise<void> {
    const roles = ['liaison', 'forensic', 'coordinator'] as const;
    this.tokens.set(code, (await this.api.enrol(code, [...roles])).token);
  }

  token(code: string): string {
    return this.tokens.get(code) ?? '';
  }

  id(key: string): string {
    return this.ids.get(key) ?? '';
  }

  /** Files everything that the story knows. */
  async file(): Promise<void> {
    const codes = new Map<string, string>();
    for (const one of PASSENGERS) {
      const report = storyReport(one, codes.get(one.siblingOf ?? ''));
      const filed = await this.put(one.consulate, 'fileReport', { report });
      codes.set(one.key, filed.code);
      this.ids.set(one.key, filed.id);
    }
    let first: string | undefined;
    for (const { of, content } of storyBodies()) {
      const filed = await this.put(FORENSIC, 'registerRemains', { remains: content });
      first ??= filed.code;
      this.ids.set(`body ${of}`, filed.id);
    }
    const { content } = storyFragment(first ?? '');
    this.ids.set('fragment', (await this.put(FORENSIC, 'registerRemains', { remains: content })).id);
    for (const { of, content: living } of storyLiving())
      this.ids.set(`alive ${of}`, (await this.put('EV-SHELTER', 'registerLocatedPerson', { living })).id);
  }

  private async put(code: string, field: string, input: object): Promise<{ id: string; code: string }> {
    const answer = '... on RecordReceipt { id code } ... on InvalidInput { findings { path code expected } }';
    const { id, code: own, findings } = await this.api.change(this.token(code), field, input, answer);
    if (typeof id !== 'string') throw new Error(JSON.stringify(findings));
    return { id, code: own };
  }

  /** Opens the event, asks everybody who has a part, and has them accept. */
  async begin(): Promise<void> {
    const opened = await this.change(FORENSIC, 'openEvent', BUS, '... on CoordinatedEvent { id }');
    this.eventId = opened.id;
    for (const { code } of EVENT_INSTITUTIONS.institutions) {
      if (code === FORENSIC || code === 'EV-STRANGER') continue;
      const asked = { eventId: this.eventId, institution: code };
      await this.change(FORENSIC, 'inviteToEvent', asked, '... on CoordinatedEvent { id }');
      const answer = { eventId: this.eventId, answer: 'accepted' };
      await this.change(code, 'answerEventInvitation', answer, '... on EventInvitationAnswered { role }');
    }
  }

  async attachAll(): Promise<void> {
    for (const { key, consulate } of PASSENGERS) await this.attach(consulate, key);
    for (const key of this.ids.keys())
      if (key.startsWith('body ') || key === 'fragment') await this.attach(FORENSIC, key);
  }

  attach(code: string, key: string): Promise<Loose> {
    return this.change(code, 'attachToEvent', { eventId: this.eventId, recordId: this.id(key) }, MOVED);
  }

  link(code: string, key: string, entryId: string): Promise<Loose> {
    const input = { eventId: this.eventId, recordId: this.id(key), entryId };
    return this.change(code, 'linkToManifest', input, MOVED);
  }

  async agreeLater(): Promise<void> {
    await this.api.api.app.get(LoadInstitutions, { strict: false }).loadFile(OPERATOR, LATER_AGREEMENTS);
  }

  /**
   * Compares every report as a worker does, and the bodies that more than one of them may be of: the fragment, since it competes with its body
   * for nobody, and then those for which two sisters compete, for the first was compared when the other was in no list.
   */
  async compareAll(): Promise<void> {
    await compare(this.api, this.id('fragment'));
    for (const { key } of PASSENGERS) await compare(this.api, this.id(key));
    for (const key of ['body h1', 'body h2']) await compare(this.api, this.id(key));
  }

  /** As a worker does after each deed with an identification. */
  async follow(identificationId: string): Promise<void> {
    await this.api.api.app.get(FollowEvent, { strict: false }).follow(identificationId);
  }

  change(code: string, field: string, input: object, answer: string): Promise<Loose> {
    return this.api.change(this.token(code), field, input, answer) as Promise<Loose>;
  }

  async ask(code: string, query: string): Promise<Loose> {
    const { data, errors } = await this.api.ask(query, { token: this.token(code) });
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  }

  /** The match of a report and a body, with its version. */
  async matchOf(report: string, body: string): Promise<{ id: string; version: number }> {
    const [row] = await this.api.sql<{ id: string; version: number }>(
      'SELECT id, version FROM hypothesis WHERE record_a = $1 AND record_b = $2',
      [this.id(report), this.id(body)],
    );
    return row ?? { id: '', version: 0 };
  }

  /** Both sides hold a pair to be plausible. */
  async agreeOn(consulate: string, report: string, body: string): Promise<void> {
    for (const code of [consulate, FORENSIC]) {
      const { id, version } = await this.matchOf(report, body);
      const input = { matchId: id, expectedVersion: version, decision: 'plausible' };
      await this.change(code, 'decideMatch', input, '__typename');
    }
  }

  /** An event as somebody of an institution sees it; null where there is none for them. */
  async event(code: string): Promise<Loose | null> {
    const { coordinatedEvent } = await this.ask(
      code,
      `{ coordinatedEvent(id: "${this.eventId}") { state version role allowedActions ${TALLY} ${RECORD}
         members { institution state } counts { persons source } history { what institution } } }`,
    );
    return coordinatedEvent as Loose | null;
  }

  async board(code: string): Promise<Loose> {
    const { eventReconciliation } = await this.ask(
      code,
      `{ eventReconciliation(eventId: "${this.eventId}") ${BOARD} }`,
    );
    return eventReconciliation as Loose;
  }

  async manifest(code: string): Promise<Loose[]> {
    const { manifest } = await this.ask(
      code,
      `{ manifest(eventId: "${this.eventId}", first: 100) { nodes { id name state version institution sameName ${RECORD} } } }`,
    );
    return manifest.nodes as Loose[];
  }

  load(text: string, more: object = {}): Promise<Loose> {
    const input = { eventId: this.eventId, text, source: 'Empresa inventada', ...more };
    const findings = 'findingCount findings { row field severity code message }';
    const answer = `... on ManifestImported { stored known refused ${findings} } ... on UserError { code }`;
    return this.change(FORENSIC, 'importManifest', input, answer);
  }

  /** Who coordinates says what became of a person on the list. */
  async changeEntry(id: string, more: object): Promise<Loose> {
    const expectedVersion = await this.version('manifest_entry', id);
    const input = { eventId: this.eventId, id, expectedVersion, ...more };
    const answer = '... on ManifestEntry { state } ... on UserError { code }';
    return this.change(FORENSIC, 'changeManifestEntry', input, answer);
  }

  async move(code: string, more: object): Promise<Loose> {
    const expectedVersion = await this.version('coordinated_event', this.eventId);
    const input = { id: this.eventId, expectedVersion, ...more };
    const answer = '... on CoordinatedEvent { state } ... on UserError { code message }';
    return this.change(code, 'moveEvent', input, answer);
  }

  /** The coordinator proposes that each of these is the body that the story says, all together. */
  async propose(keys: readonly string[], methods: readonly string[]): Promise<Loose> {
    const parts: object[] = [];
    for (const key of keys) {
      const { id: matchId, version: expectedVersion } = await this.matchOf(key, `body ${key}`);
      parts.push({ matchId, expectedVersion, methods, authority: 'Fiscalía inventada' });
    }
    const shown =
      'id basis { manifest unknown isExact } parts { identificationId matchId state word probability needsJoint }';
    return this.change(
      FORENSIC,
      'proposeJointIdentification',
      { eventId: this.eventId, parts, words: 'Razonado en conjunto.' },
      `__typename ... on JointSet { ${shown} } ... on UserError { code }`,
    );
  }

  /** Somebody does something with an identification, at the version at which it stands. */
  async act(token: string, field: string, id: string, more: object = {}): Promise<Loose> {
    const input = { id, expectedVersion: await this.version('identification', id), ...more };
    const answer = '... on Identification { state } ... on UserError { code }';
    return this.api.change(token, field, input, answer) as Promise<Loose>;
  }

  private async version(
    table: 'identification' | 'manifest_entry' | 'coordinated_event',
    id: string,
  ): Promise<number> {
    const rows = await this.api.sql<{ version: number }>(`SELECT version FROM ${table} WHERE id = $1`, [id]);
    return rows[0]?.version ?? 0;
  }
}
