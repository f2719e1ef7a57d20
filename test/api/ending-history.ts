import { AlertInstitutions, EscalateOverdue } from '../../src/modules/alerts/index.js';
import type { Operation } from '../../src/modules/access/accounts/index.js';
import { SeededGenerator } from '../../src/kernel/numbers/seeded-generator.js';
import { workOffEvents } from '../support/work-off-events.js';
import { invented, PERMITTING } from './api-house.js';
import { compare, type DisclosureHouse, type Side, type Somebody } from './disclosure-house.js';
import { openMatch } from './made-match.js';

const SIDES = ['a', 'b'] as const;

/** Mutations that a history is made of, and the operation of the policy under which each stands. */
const OPERATION_OF = {
  decideMatch: 'matches.decide',
  requestData: 'matches.data',
  answerDataRequest: 'matches.data',
  lookAtConflict: 'matches.look',
  proposeIdentification: 'identifications.propose',
  confirmIdentification: 'identifications.confirm',
  declineIdentification: 'identifications.confirm',
  contestIdentification: 'identifications.contest',
  settleContest: 'identifications.examine',
  recordTelling: 'tellings.write',
  planTelling: 'tellings.write',
  answerAlert: 'alerts.act',
  acknowledgeAlert: 'alerts.act',
  withdrawConsent: 'consents.withdraw',
  withdrawReport: 'reports.withdraw',
  moveCase: 'cases.move',
} as const satisfies Record<string, Operation>;

type Field = keyof typeof OPERATION_OF;

/** Something that somebody of the history has done. */
export interface DoneAct {
  readonly actorId: string;
  readonly operation: Operation;
}

interface Thing {
  readonly id: string;
  readonly version: number;
  readonly state: string;
}

const REPORTER = { name: 'Reportante', relationship: 'sister', language: 'es', safeToContact: true };

const ANSWER = '__typename ... on UserError { code }';

/**
 * A random history of two reports and two remains that may be of one another: what its people do is drawn
 * from a seed, and most of it is refused now and then, as people try what is not open to them.
 */
export class EndingHistory {
  readonly done: DoneAct[] = [];
  private constructor(
    private readonly house: DisclosureHouse,
    private readonly chance: SeededGenerator,
    private readonly reports: readonly string[],
    private readonly matches: readonly string[],
    /** Somebody of the forensic side who has decided nothing: whoever examines again is another person. */
    private readonly examiner: Somebody,
  ) {}

  static async begin(house: DisclosureHouse, examiner: Somebody, seed: number): Promise<EndingHistory> {
    const file = async (side: Side, field: string, input: object): Promise<string> => {
      const answer = '... on RecordReceipt { id }';
      return `${(await house.api.change(house.people[side].token, field, input, answer)).id}`;
    };
    const found = { date: '2023-09-02', place: { country: 'MX', admin1: 'Sonora' } };
    const reports: string[] = [];
    const bodies: string[] = [];
    for (let at = 0; at < 2; at += 1) {
      reports.push(
        await file('a', 'fileReport', {
          report: { ...invented(), consents: PERMITTING, reporter: REPORTER },
        }),
      );
      bodies.push(await file('b', 'registerRemains', { remains: { found, completeness: 'complete' } }));
    }
    const matches: string[] = [];
    for (const a of reports)
      for (const b of bodies)
        if (matches.length < 3) matches.push(await openMatch(house.api, { kind: 'identification', a, b }));
    const history = new EndingHistory(house, SeededGenerator.fromSeed(seed), reports, matches, examiner);
    await history.get(AlertInstitutions).alert(matches.slice(0, 2));
    await history.get(AlertInstitutions).alert(matches.slice(2));
    await history.work();
    return history;
  }

  /** Somebody tries something, and workers do what comes of it. @returns what was tried, and how it went */
  async step(): Promise<string> {
    const [decide, identify] = [() => this.decide(), () => this.identify()];
    const steps: readonly (() => Promise<string>)[] = [
      ...[decide, decide, identify, identify, identify, identify, identify],
      ...[() => this.askForData(), () => this.answerData(), () => this.look(), () => this.tell()],
      ...[() => this.answerAlert(), () => this.growLate(), () => this.withdraw(), () => this.close()],
    ];
    const said = await this.pick(steps)();
    await this.work();
    return said;
  }

  /** All that is open is late by now: a round tells the next one of each. */
  async growLate(): Promise<string> {
    await this.house.api.sql(
      `UPDATE alert SET due_at = due_at - interval '30 days', next_step_at = now() - interval '1 minute'
       WHERE next_step_at IS NOT NULL`,
    );
    return `late: ${await this.get(EscalateOverdue).escalateOverdue()}`;
  }

  private decide(): Promise<string> {
    const decision = this.pick([
      'plausible',
      'plausible',
      'plausible',
      'excluded',
      'inconclusive',
      'under_review',
    ]);
    const reasonCode = { excluded: 'marks_unexplainable', inconclusive: 'too_little_data' }[decision];
    return this.onMatch('decideMatch', { decision, ...(reasonCode && { reasonCode }) });
  }

  private askForData(): Promise<string> {
    return this.onMatch('requestData', { kinds: ['dental_chart'] });
  }

  private look(): Promise<string> {
    return this.onMatch('lookAtConflict', { finding: 'unsure' });
  }

  private async answerData(): Promise<string> {
    const one = await this.oneOf(
      `SELECT id, version, state FROM data_request WHERE state = 'open' AND hypothesis_id = ANY($1)`,
    );
    if (!one) return 'no data asked for';
    const answer = this.pick(['supplied', 'cannot']);
    const why = answer === 'cannot' ? { reasonCode: 'not_held' } : {};
    return this.change(this.pick(SIDES), 'answerDataRequest', { ...ref(one), answer, ...why });
  }

  private async identify(): Promise<string> {
    const one = await this.oneOf(
      `SELECT id, version, state FROM identification WHERE hypothesis_id = ANY($1)
         AND state NOT IN ('declined', 'lapsed', 'revoked')`,
    );
    if (!one) return this.propose();
    const side = this.pick(SIDES);
    if (one.state === 'contested')
      return this.changeBy(this.examiner, 'settleContest', {
        ...ref(one),
        ...{
          outcome: this.pick(['reaffirmed', 'revoked']),
          reasonCode: 'examined_again',
          reportReference: 'R-9',
        },
      });
    if (['proposed', 'preliminary'].includes(one.state))
      return this.pick([true, false, false, false])
        ? this.change(side, 'declineIdentification', { ...ref(one), reasonCode: 'method_not_enough' })
        : this.change(side, 'confirmIdentification', { ...ref(one), reportReference: 'R-2' });
    return this.change('a', 'contestIdentification', { ...ref(one), reasonCode: 'family_doubts' });
  }

  /** Both sides have to find it plausible first: the way there is drawn too. */
  private async propose(): Promise<string> {
    const ready = await this.oneOf(
      `SELECT id, version, state FROM hypothesis WHERE id = ANY($1) AND state = 'in_confirmation'`,
    );
    if (!ready) return this.onMatch('decideMatch', { decision: 'plausible' });
    const { id: matchId, version: expectedVersion } = ready;
    return this.change(this.pick(SIDES), 'proposeIdentification', {
      ...{ matchId, expectedVersion, methods: ['dental'], authority: 'Court 3', reportReference: 'R-1' },
    });
  }

  private async tell(): Promise<string> {
    const one = await this.oneOf(
      `SELECT id, version, state FROM identification WHERE hypothesis_id = ANY($1) AND state IN ('confirmed', 'reaffirmed')`,
    );
    if (!one) return 'nobody to tell';
    const of = { identificationId: one.id, expectedVersion: one.version };
    await this.change('a', 'planTelling', {
      ...{ ...of, inPerson: true, language: 'es', interpreter: 'ordered', companion: true },
      ...{ support: 'arranged', placeKind: 'consulate', tellerId: this.house.people.a.actorId },
    });
    const present = ['family', 'teller', 'psychologist'];
    const toldAt = new Date().toISOString();
    const told = await this.oneOf(
      'SELECT id, version, state FROM identification WHERE hypothesis_id = ANY($1)',
      one.id,
    );
    return this.change('a', 'recordTelling', {
      ...{ ...of, expectedVersion: told?.version ?? 0, present, toldAt, effects: 'later' },
    });
  }

  private async answerAlert(): Promise<string> {
    const one = await this.oneOf(
      `SELECT a.id, a.version, a.institution_id AS state FROM alert a JOIN alert_match m ON m.alert_id = a.id
       WHERE a.state NOT IN ('acted', 'closed') AND m.hypothesis_id = ANY($1)`,
    );
    if (!one) return 'no alert to answer';
    const side = one.state === this.house.people.a.institutionId ? 'a' : 'b';
    return this.pick([true, false])
      ? this.change(side, 'acknowledgeAlert', ref(one))
      : this.change(side, 'answerAlert', { ...ref(one), answer: 'known_already' });
  }

  private async withdraw(): Promise<string> {
    const id = this.pick(this.reports);
    // Mostly it is only thought of: a history in which all is withdrawn soon says little.
    if (this.pick([true, true, true, false])) return 'withdrawal thought over';
    const [record] = await this.house.api.sql<Thing>('SELECT version FROM record WHERE id = $1', [id]);
    const of = { id, expectedVersion: record?.version ?? 0 };
    const said = this.pick([true, false])
      ? await this.change('a', 'withdrawConsent', { ...of, purpose: 'forensic_matching' })
      : await this.change('a', 'withdrawReport', { ...of, reason: 'asked to' });
    await compare(this.house.api, id, true);
    return said;
  }

  private async close(): Promise<string> {
    const recordId = this.pick(this.reports);
    const [one] = await this.house.api.sql<Thing>('SELECT version FROM search_case WHERE record_id = $1', [
      recordId,
    ]);
    const move = this.pick(['close', 'reopen', 'suspend', 'search']);
    const reason = { close: 'searched_elsewhere', reopen: 'new_evidence', suspend: 'family_asks' }[move];
    return this.change('a', 'moveCase', { recordId, expectedVersion: one?.version ?? 0, move, reason });
  }

  private async onMatch(field: Field, more: object): Promise<string> {
    const matchId = this.pick(this.matches);
    const [row] = await this.house.api.sql<Thing>('SELECT version FROM hypothesis WHERE id = $1', [matchId]);
    return this.change(this.pick(SIDES), field, { matchId, expectedVersion: row?.version ?? 0, ...more });
  }

  private async change(side: Side, field: Field, input: object): Promise<string> {
    return `${side} ${await this.changeBy(this.house.people[side], field, input)}`;
  }

  private async changeBy({ token, actorId }: Somebody, field: Field, input: object): Promise<string> {
    const said = await this.house.api.change(token, field, input, ANSWER);
    if (said.code === undefined) this.done.push({ actorId, operation: OPERATION_OF[field] });
    return `${field}: ${said.code ?? 'done'}`;
  }

  private async oneOf(text: string, id?: string): Promise<Thing | undefined> {
    const rows = await this.house.api.sql<Thing>(`${text} ORDER BY 1`, [this.matches]);
    const found = id === undefined ? rows : rows.filter((row) => row.id === id);
    return found.length > 0 ? this.pick(found) : undefined;
  }

  private pick<T>(from: readonly T[]): T {
    const one = from[this.chance.nextWord() % from.length];
    if (one === undefined) throw new Error('There is nothing to choose from.');
    return one;
  }

  private get<T>(type: abstract new (...args: never[]) => T): T {
    return this.house.api.api.app.get<T>(type, { strict: false });
  }

  private work(): Promise<void> {
    return workOffEvents(
      { api: this.house.api.api, sql: (text, values) => this.house.api.sql(text, values) },
      [...['matching.', 'laboratory.', 'photographs.', 'search.', 'notifications.deliver']],
    );
  }
}

const ref = ({ id, version }: Thing) => ({ id, expectedVersion: version });
