import { createHmac } from 'node:crypto';
import type { Page } from 'playwright-core';
import { AlertInstitutions, RaiseForDuties, DeliverWebhook } from '../../src/modules/alerts/index.js';
import type { Loose } from '../api/api-house.js';
import { pdfText } from '../api/pdf-text.js';
import { Receiver } from '../integration/webhook-receiver.js';
import { comparePair, type ComparedPair } from './compared-pair.js';
import { ConsoleHouse } from './console-house.js';

const SIDES = [
  { institution: 'AA-SEARCH', language: 'es' },
  { institution: 'BB-FORENSIC', language: 'en' },
] as const;

const MATCH = `query M($id: UUID!, $language: Language!) { match(id: $id) { version band log10LR probability modelVersion
  a { code } b { code } evidence { group agreement log10LR weight } explanation(language: $language) { speaksFor { group sentence } } } }`;
const IDENTIFICATION = `query I($id: UUID!) { identification(id: $id) { version state codeA codeB matchId
  steps { what at institution reportReference laboratory } } }`;
const REPORT = `query R($id: UUID!, $language: Language!) { identificationReport(id: $id, language: $language) {
  pdf facts { key text } } }`;

/** A line of the document may be broken anywhere. */
const flat = (text: string): string => text.replace(/\s+/g, '');

/** One decided case: what each way to it says. */
describe('a decided case', () => {
  let house: ConsoleHouse | undefined;
  let receiver: Receiver;
  let pair: ComparedPair;
  let secret = '';
  let identificationId = '';
  /** Alerts that were in the inbox when something was delivered of them. */
  const inInbox = new Set<string>();
  const tokens: Record<string, string> = {};

  beforeAll(async () => {
    receiver = await Receiver.open();
    house = await ConsoleHouse.open({ environment: { WEBHOOK_ALLOW_PRIVATE: 'yes' } });
    if (!house) return;
    pair = await comparePair(house.house, 20);
    for (const { institution } of SIDES)
      tokens[institution] = (await house.house.enrol(institution, ['forensic', 'coordinator'])).token;
    const registered = await change(
      'AA-SEARCH',
      'registerWebhook',
      { url: receiver.url() },
      'WebhookRegistered',
      'secret',
    );
    secret = String(registered.secret);
    await get(AlertInstitutions).alert([pair.matchId]);
    await deliverDue();
    await decide();
  });
  afterAll(async () => {
    await house?.close();
    await receiver.close();
  });

  const get = <T>(type: abstract new (...args: never[]) => T): T =>
    (house as ConsoleHouse).house.api.app.get<T>(type, { strict: false });
  const ask = async (by: string, query: string, variables: object): Promise<Loose> =>
    (await (house as ConsoleHouse).house.ask(query, { token: tokens[by], variables: { ...variables } })).data;
  const change = async (
    by: string,
    field: string,
    input: object,
    type: string,
    fields: string,
  ): Promise<Loose> => {
    const answer = `__typename ... on ${type} { ${fields} } ... on UserError { code }`;
    const told = await (house as ConsoleHouse).house.change(tokens[by] ?? '', field, input, answer);
    expect([field, told.code ?? told.__typename]).toEqual([field, type]);
    return told;
  };
  const matchOf = async (by: string): Promise<Loose> =>
    (await ask(by, MATCH, { id: pair.matchId, language: 'en' })).match;

  /** Both hold it plausible, the laboratory proposes, and both sign. */
  async function decide(): Promise<void> {
    for (const { institution } of SIDES) {
      const { version } = await matchOf(institution);
      const input = { matchId: pair.matchId, expectedVersion: version, decision: 'plausible' };
      await change(institution, 'decideMatch', input, 'Match', 'id');
    }
    const { version } = await matchOf('BB-FORENSIC');
    const proposal = {
      ...{ matchId: pair.matchId, expectedVersion: version, methods: ['dna', 'dental'] },
      ...{ authority: 'Invented court', reportReference: 'LAB-2026-07', jointWith: [] },
    };
    const proposed = await change('BB-FORENSIC', 'proposeIdentification', proposal, 'Identification', 'id');
    identificationId = String(proposed.id);
    await alertOfConfirmations();
    await deliverDue();
    for (const { institution } of SIDES) {
      const { identification } = await ask(institution, IDENTIFICATION, { id: identificationId });
      const input = { id: identificationId, expectedVersion: identification.version };
      await change(institution, 'confirmIdentification', input, 'Identification', 'state');
    }
  }

  /** What a worker does with deliveries while their alerts are open. */
  async function deliverDue(): Promise<void> {
    const due = await (house as ConsoleHouse).house.sql<{ id: string }>(
      `SELECT id FROM alert_delivery WHERE endpoint_id IS NOT NULL AND state = 'due' ORDER BY created_at`,
    );
    for (const { id } of due) await get(DeliverWebhook).deliver(id);
    const { inbox } = await ask('AA-SEARCH', '{ inbox(first: 50) { nodes { id } } }', {});
    for (const { id } of (inbox as { nodes: Loose[] }).nodes) inInbox.add(String(id));
  }

  /** What a worker does with the duties that were announced. */
  async function alertOfConfirmations(): Promise<void> {
    const announced = await (house as ConsoleHouse).house.sql<{
      id: string;
      institution: string;
      payload: { kind: 'confirmation'; subjectId: string; dueAt: string };
    }>(
      `SELECT id, institution_id AS institution, payload FROM outbox_event
       WHERE name = 'duties.opened' AND payload ->> 'kind' = 'confirmation'`,
    );
    expect(announced).toHaveLength(SIDES.length);
    for (const { id, institution, payload } of announced)
      await get(RaiseForDuties).opened({
        ...payload,
        institutionId: institution,
        eventId: id,
        at: Date.now(),
      });
  }

  /** The words as the screen says them, in the reader's language, and whatever number it has. */
  async function shownOn(page: Page) {
    const said = await page.locator('main').innerText();
    const codes = await page.locator('h3.value').allInnerTexts();
    return { said, codes, numbers: await page.locator('main .number').allInnerTexts() };
  }

  it.each(SIDES)(
    'has the same words, dates and codes on the screens, by the API and in the document, and no figure ($institution)',
    async ({ institution, language }) => {
      if (!house) return;
      const { match } = await ask(institution, MATCH, { id: pair.matchId, language });
      const { identification } = await ask(institution, IDENTIFICATION, { id: identificationId });
      const { identificationReport: report } = await ask(institution, REPORT, {
        id: identificationId,
        language,
      });
      const facts = new Map((report.facts as Loose[]).map(({ key, text }) => [String(key), String(text)]));
      const document = flat(pdfText(Buffer.from(String(report.pdf), 'base64')));
      const { page, context } = await house.enter({
        ...{ institution, roles: ['forensic'], to: `/matches/${pair.matchId}`, language },
      });
      await page.locator('#group-dna').waitFor();
      const shown = await shownOn(page);

      // Two institutions: no way to it has a figure of what the other does not show.
      expect([match.log10LR, match.probability]).toEqual([null, null]);
      const evidence = match.evidence as { group: string; log10LR: null; weight: string | null }[];
      expect(evidence.map(({ log10LR }) => log10LR).filter((one) => one !== null)).toEqual([]);
      expect(shown.numbers.filter((one) => /[+−]\d/.test(one))).toEqual([]);
      expect(shown.said).not.toMatch(/log10 LR/);
      const band = facts.get('band') ?? '';
      expect(shown.said.toLowerCase()).toContain(band.toLowerCase());
      const supports = (match.explanation.speaksFor as { group: string; sentence: string }[]).find(
        ({ group }) => group === 'dna',
      );
      expect(facts.get('dna')).toBe(supports?.sentence);
      expect(flat(shown.said)).toContain(flat(supports?.sentence ?? 'nothing'));
      const codes = [match.a, match.b].map((side) => String((side as Loose).code));
      expect(shown.codes).toEqual(codes);
      expect([identification.codeA, identification.codeB]).toEqual(codes);

      await page.goto(`${house.line.url}/identifications/${identificationId}`);
      await page.getByText(identificationId).first().waitFor();
      const said = flat(await page.locator('main').innerText());
      const figures = [band, facts.get('dna'), ...codes, match.modelVersion, pair.matchId];
      for (const one of [...figures.map((figure) => flat(String(figure))), identificationId]) {
        expect([one, 'screen', said.includes(one)]).toEqual([one, 'screen', true]);
        expect([one, 'document', document.includes(one)]).toEqual([one, 'document', true]);
      }
      const steps = identification.steps as { at: string; what: string; institution: string }[];
      expect(steps.map(({ what }) => what)).toEqual(['proposed', 'confirmed', 'confirmed']);
      for (const { at, institution: by } of steps) {
        const day = new Date(at).toLocaleDateString(language, { dateStyle: 'long', timeZone: 'UTC' });
        expect(document).toContain(flat(`${day}, ${at.slice(11, 16)} UTC`));
        expect(document).toContain(by);
        const here = await page.evaluate<string>(`new Date('${at}').toTimeString().slice(3, 5)`);
        expect(said).toMatch(new RegExp(`:${here}`));
      }
      await context.close();
    },
  );

  it('is what the webhook names that was delivered, under its signature', () => {
    if (!house) return;
    const told = receiver.received.map(({ body }) => JSON.parse(body) as Loose);
    const alerts = told.map(({ alertId }) => String(alertId));
    expect(told.flatMap(({ matchIds }) => matchIds as string[])).toContain(pair.matchId);
    expect(told.flatMap(({ subjectIds }) => subjectIds as string[])).toContain(identificationId);
    expect([...inInbox]).toEqual(expect.arrayContaining(alerts));
    for (const { headers, body } of receiver.received) {
      const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
      const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
      const signature = createHmac('sha256', key).update(signed).digest('base64');
      expect(headers['webhook-signature']).toContain(`v1,${signature}`);
    }
  });
});
