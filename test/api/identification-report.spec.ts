import type { Loose } from './api-house.js';
import { DisclosureHouse } from './disclosure-house.js';
import { openDuties } from './open-duties.js';
import { pdfText } from './pdf-text.js';

describe('the report of an identification', () => {
  let house: DisclosureHouse;
  let id = '';
  beforeAll(async () => {
    house = await DisclosureHouse.open();
    for (const side of ['a', 'b'] as const)
      await house.change(side, 'decideMatch', { decision: 'plausible' });
    const [row] = await house.api.sql<{ version: number }>('SELECT version FROM hypothesis WHERE id = $1', [
      house.match,
    ]);
    const input = {
      ...{ matchId: house.match, expectedVersion: row?.version ?? 0, methods: ['dna', 'dental'] },
      ...{ authority: 'Juzgado Tercero', reportReference: 'LAB-2026-07' },
    };
    const answer = '... on Identification { id } ... on UserError { code }';
    const said = await house.api.change(house.people.b.token, 'proposeIdentification', input, answer);
    id = said.id as string;
  });
  afterAll(() => house.close());

  const reportIn = async (language: string, side: 'a' | 'b' = 'a'): Promise<Loose> =>
    (
      await house.ask(
        side,
        `{ identificationReport(id: "${id}", language: ${language}) { fileName pdf toBeReviewed facts { key label text } } }`,
      )
    ).identificationReport as Loose;
  const flat = (text: string): string => text.replace(/\s+/g, '');

  it('says in the document what it says on the screen, line by line, in each language', async () => {
    const documents = new Set<string>();
    for (const language of ['es', 'en', 'pt', 'fr', 'ht']) {
      const report = await reportIn(language);
      const pdf = Buffer.from(report.pdf as string, 'base64');
      const text = flat(pdfText(pdf));
      for (const { label, text: said } of report.facts as { label: string; text: string }[])
        expect([language, label, text.includes(flat(`${label}: ${said}`))]).toEqual([language, label, true]);
      expect(pdf.toString('latin1')).toContain(`/Lang (${language})`);
      expect(report.toBeReviewed).toBe(['pt', 'fr', 'ht'].includes(language));
      documents.add(text);
    }
    expect(documents.size).toBe(5);
  });

  it('gives the words of the match and the ids that a webhook carries', async () => {
    const { match } = await house.ask('a', `{ match(id: "${house.match}") { band modelVersion } }`);
    const report = await reportIn('en');
    const facts = new Map(
      (report.facts as { key: string; text: string }[]).map(({ key, text }) => [key, text]),
    );
    // Two institutions own the two records: neither is given a figure of it.
    expect([facts.get('weight'), facts.get('probability')]).toEqual([undefined, undefined]);
    expect(facts.get('band')?.toLowerCase()).toBe(match.band);
    expect(facts.get('model')).toBe(match.modelVersion);
    const told = await openDuties(house.api, 'confirmation');
    expect(told.map(({ subject }) => subject)).toContain(facts.get('identification'));
    expect(facts.get('match')).toBe(house.match);
    expect(pdfText(Buffer.from(report.pdf as string, 'base64'))).toContain(house.match);
  });

  it('names who has signed, and nobody by name', async () => {
    const text = flat(pdfText(Buffer.from((await reportIn('es')).pdf as string, 'base64')));
    expect(text).toContain(flat('BB-FORENSIC'));
    expect(text).toContain('propuso');
    expect(text).toContain('LAB-2026-07');
    expect(text).not.toMatch(/Wenceslao|Zaldívar/);
  });

  it('is nobody’s but theirs', async () => {
    const { token } = await house.api.signIn('CC-CONSULATE', ['forensic'], { purpose: 'forensic_matching' });
    const { data } = await house.api.ask(`{ identificationReport(id: "${id}", language: es) { fileName } }`, {
      token,
    });
    expect(data?.identificationReport ?? null).toBeNull();
  });
});
