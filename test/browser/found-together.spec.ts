import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { OPERATOR } from '../../src/modules/access/accounts/index.js';
import { pack } from '../../src/modules/matching/runs/domain/candidate-list.js';
import { LoadInstitutions } from '../../src/modules/institutions/index.js';
import { invented, PERMITTING, type ApiHouse } from '../api/api-house.js';
import { ConsoleHouse, overflow } from './console-house.js';
import { brokenRulesInTurn } from './judged.js';

/** Where pictures of it are written: `PICTURES=folder`. Nowhere without it. */
const { PICTURES } = process.env;

const SENTENCES = {
  es: /Solo junto con el reporte .+ de .+, que nadie ha confirmado \(fuerte\)\./,
  pt: /Somente junto com o relato .+ de .+, que ninguém confirmou \(forte\)\./,
  fr: /Seulement avec le signalement .+ de .+, que personne n’a confirmé \(fort\)\./,
  en: /Only together with report .+ of .+, which nobody has confirmed \(strong\)\./,
  ht: /Sèlman ansanm ak rapò .+ ki nan .+, ke pèsonn pa konfime \(fò\)\./,
};

/** A report whose body is found by what another report tells, which nobody has joined to it, by the rows of a run. */
async function foundTogether(house: ApiHouse): Promise<string> {
  const agreements = [
    ['AB', 'AA-SEARCH', 'BB-FORENSIC'],
    ['BC', 'CC-CONSULATE', 'BB-FORENSIC'],
    ['AC', 'AA-SEARCH', 'CC-CONSULATE'],
  ].map(([id, ...parties]) => ({ id: `${id}-1`, parties, categories: ['report', 'remains'], level: 3 }));
  await house.api.app
    .get(LoadInstitutions, { strict: false })
    .loadFile(OPERATOR, { institutions: [], agreements });
  const receipt = '... on RecordReceipt { id }';
  const file = async (code: string): Promise<string> => {
    const { token } = await house.enrol(code, ['liaison']);
    const report = { ...invented(), consents: PERMITTING };
    return (await house.change(token, 'fileReport', { report }, receipt)).id as string;
  };
  const [first, second] = [await file('AA-SEARCH'), await file('CC-CONSULATE')];
  const { token } = await house.enrol('BB-FORENSIC', ['forensic']);
  const remains = {
    found: { date: '2023-09-01', place: { country: 'MX', admin1: 'Sonora' } },
    ...{ condition: 'fresh', completeness: 'complete' },
  };
  const { id: body } = await house.change(token, 'registerRemains', { remains }, receipt);
  const seqs = new Map(
    (await house.sql<{ id: string; seq: string }>('SELECT id, seq FROM record')).map(({ id, seq }) => [
      id,
      Number(seq),
    ]),
  );
  const [one, other, found] = [first, second, body as string].map((id) => seqs.get(id) ?? 0) as [
    number,
    number,
    number,
  ];
  const [background, run] = [randomUUID(), randomUUID()];
  await house.sql(`INSERT INTO match_background (id, model_version, body) VALUES ($1, 'test', '')`, [
    background,
  ]);
  await house.sql(
    `INSERT INTO match_run (id, scope, subject_id, requested_by, state, background_id, model_version, finished_at)
     VALUES ($1, 'record', $2, $3, 'done', $4, 'test', now())`,
    [run, first, OPERATOR.actorId, background],
  );
  await house.sql(
    'INSERT INTO report_pair (first_seq, second_seq, first_id, second_id) VALUES ($1, $2, $3, $4)',
    [one, other, first, second],
  );
  const doubles = {
    seqs: Int32Array.of(other),
    log10LR: Float64Array.of(6),
    probability: Float64Array.of(0.97),
  };
  await house.sql(
    `INSERT INTO candidate_list (subject_id, subject_seq, kind, side, run_id, background_id, model_version, subject_hash, prior,
       tail, floor, best, candidates, hashes)
     VALUES ($1, $2, 'duplicate_report', 'both', $3, $4, 'test', '', 0.001, '-Infinity', '-Infinity', 0.97, $5, 'x')`,
    [first, one, run, background, Buffer.from(pack(doubles))],
  );
  await house.sql(
    `INSERT INTO unconfirmed_rank (kind, report_seq, other_seq, report_id, other_id, run_id, prior, log10_lr, probability,
       rank_log10_lr, rank_probability)
     VALUES ('identification', $1, $2, $3, $4, $5, 0.001, 1, 0.04, 5, 0.9)`,
    [one, found, first, body, run],
  );
  return first;
}

describe('a candidate that another report brings up', () => {
  let house: ConsoleHouse | undefined;
  let report = '';
  beforeAll(async () => {
    house = await ConsoleHouse.open({
      prepare: async (api) => {
        report = await foundTogether(api);
      },
    });
  });
  afterAll(() => house?.close());

  it('is shown with that report, which nobody has confirmed, in every language and on a narrow screen', async () => {
    if (!house) return;
    const to = `/cases/${report}`;
    const { page, context } = await house.enter({ institution: 'AA-SEARCH', roles: ['liaison'], to });
    for (const [language, sentence] of Object.entries(SENTENCES)) {
      await page.evaluate(`localStorage.setItem('huella.language', '${language}')`);
      await page.reload();
      const said = page.getByText(sentence);
      await said.waitFor();
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 900 });
        await said.scrollIntoViewIfNeeded();
        expect([language, width, await said.isVisible(), await overflow(page)]).toEqual([
          language,
          width,
          true,
          0,
        ]);
        if (PICTURES !== undefined) {
          mkdirSync(PICTURES, { recursive: true });
          await page.screenshot({ path: `${PICTURES}/found-together-${language}-${width}.png` });
        }
      }
      await page.setViewportSize({ width: 1280, height: 900 });
    }
    expect(await brokenRulesInTurn(page)).toEqual([]);
    await context.close();
  });
});
