import type { Actor } from '../../src/modules/access/accounts/index.js';
import { inWords } from '../../src/modules/review/disclosure/index.js';
import { ExportMatches } from '../../src/modules/review/matches/index.js';
import { SeededGenerator } from '../../src/kernel/numbers/seeded-generator.js';
import { compareEverything } from '../support/compare-everything.js';
import { emptyTables } from '../support/empty-tables.js';
import { openAdmin } from '../support/house-database.js';
import { asInALargeBank } from '../support/large-bank.js';
import { exportApproved } from '../support/second-person.js';
import type { Loose } from './api-house.js';
import { LaboratoryHouse } from './laboratory-house.js';

/** Pairs of worlds; as many as one likes by `WORLDS=1000`. */
const PAIRS = Number(process.env.WORLDS ?? 8);
const SEED = Number(process.env.WORLDS_SEED ?? 26_004);

type Report = Record<string, unknown>;

const GIVEN = ['Quirina', 'Eulalia', 'María', 'Ana', 'Petronila', 'Juana'];
const SURNAMES = ['Ejemplo', 'López', 'García', 'Zaldívar', 'Hernández', 'Tzoc'];
const DESIGNS = ['swallow', 'rose', 'cross', 'anchor', 'heart'];

/** What another institution holds and does not show, each with another value that may stand there as well. */
const HIDDEN: Readonly<Record<string, (chance: SeededGenerator) => (report: Loose) => void>> = {
  given:
    (chance) =>
    ({ person }) =>
      (person.names[0].given = chance.pick(GIVEN)),
  surname:
    (chance) =>
    ({ person }) =>
      (person.names[0].surnames[0] = chance.pick(SURNAMES)),
  born:
    (chance) =>
    ({ person }) =>
      (person.birthDate = `199${chance.integer(0, 9)}-0${chance.integer(1, 9)}`),
  stature:
    (chance) =>
    ({ physical }) =>
      (physical.heightCm = { min: 150, max: chance.integer(152, 178) }),
  mark:
    (chance) =>
    ({ marks }) =>
      (marks[0].design = chance.pick(DESIGNS)),
  day:
    (chance) =>
    ({ lastContact }) =>
      (lastContact.date = `2023-0${chance.integer(3, 6)}-1${chance.integer(0, 9)}`),
};

/** A report of a family elsewhere, which the asker is not shown. */
const theirs = (given: string, surname: string): Report => ({
  person: {
    ...{ names: [{ kind: 'legal', given, surnames: [surname, 'Prueba'] }], sex: 'female' },
    birthDate: '1996-04',
  },
  physical: { heightCm: { min: 150, max: 160 } },
  lastContact: { date: '2023-05-12', place: { country: 'MX', admin1: 'Sonora' } },
  marks: [{ type: 'tattoo', region: 'forearm', side: 'left', design: 'swallow' }],
  dental: { teeth: { '11': 'crown_gold' } },
});

/** The asker's own, made up so that it meets them. */
const invented: Report = {
  ...theirs('Quirina', 'Ejemplo'),
  dental: { teeth: { '11': 'crown_gold', '36': 'missing' } },
};

const exporter = ({ actorId, institutionId }: { actorId: string; institutionId: string }): Actor => ({
  ...{ actorId, institutionId, name: 'exporter', language: 'en' },
  ...{ purpose: 'forensic_matching', roles: ['forensic'] },
});

describe('what two institutions are told of a pair', () => {
  const get = <T>(house: LaboratoryHouse, type: abstract new (...args: never[]) => T): T =>
    house.api.api.app.get<T>(type, { strict: false });

  /** Everything that the asker is told where others hold these reports, the words of it as the rows have them, and what the comparison weighs. */
  async function toldOf(others: readonly Report[]) {
    const house = await LaboratoryHouse.open();
    try {
      await house.api.sql('UPDATE agreement SET level = 2');
      const asker = await house.api.enrol('BB-FORENSIC', ['liaison', 'forensic']);
      const own = await house.report(invented, asker.token);
      const ids: string[] = [];
      for (const one of others) ids.push(await house.report(one));
      // In the order in which they were filed, so that what is ordered by codes is ordered alike in each world.
      for (const [at, id] of ids.entries())
        await house.api.sql('UPDATE record SET code = $2 WHERE id = $1', [id, `INVENTED-${at}`]);
      await compareEverything(house.api.asUseCases);
      await asInALargeBank(house.api);
      const codes = new Map(ids.map((id, at) => [id, `other ${at}`]));
      const asWritten = (value: unknown): string =>
        JSON.stringify(value, (key, item: unknown) => (key === 'cursor' ? undefined : item), 1).replaceAll(
          /[0-9a-f]{8}-[0-9a-f-]{27}/g,
          (id) => codes.get(id) ?? 'id',
        );
      const { data, errors } = await house.ask(
        asker.token,
        `{ candidates(recordId: "${own}", first: 20) { a b band log10LR prior probability counterpart { country } redactions { path reason } }
          matches(first: 20) { nodes { state version band log10LR prior probability a { recordId own probabilityThen } b { own }
            evidence { group field log10LR weight agreement reason } redactions { path reason } competing { side state }
            explanation(language: en) { text prior waterfall { group } verbalScale { strength } speaksFor { sentence weight log10LR }
              speaksAgainst { sentence log10LR } missing { sentence } remarks { sentence } } } }
          triage(first: 20) { nodes { competing match { band log10LR probability } } }
          reviewQueue(first: 20) { band log10LR probability }
          nextQuestions(recordId: "${own}", kind: duplicate_report, language: en) { uncertaintyBits candidates questions { question gain bits sentence } } }`,
      );
      expect(errors).toBeUndefined();
      const records = await house.api.sql<{ id: string; code: string }>('SELECT id, code FROM record');
      const known = new Map(records.map(({ id, code }) => [code, codes.get(id)]));
      const exported: string[] = [];
      await exportApproved(house.api.asUseCases, asker.institutionId, (approvalId) =>
        get(house, ExportMatches).export(exporter(asker), { approvalId }, (line) => {
          const [a, b] = [line.a, line.b].map(({ institution, id }) => [institution, known.get(id) ?? 'own']);
          exported.push(JSON.stringify({ ...line, a, b }));
        }),
      );
      const stored = await house.api.sql<{ log10LR: number; evidence: never[]; band: string }>(
        `SELECT log10_lr AS "log10LR", evidence, (probability >= 0.9)::text || (probability >= 0.5) AS band
         FROM hypothesis ORDER BY array_position($1::uuid[], record_a), array_position($1::uuid[], record_b)`,
        [[own, ...ids]],
      );
      const { candidates, ...rest } = data as { candidates: Loose[] };
      // The order of candidates may follow their scores (ADR 43): it is the set with its bands that is held here.
      const bands = candidates.map((one) => asWritten(one)).sort();
      return {
        words: JSON.stringify([
          stored.map(({ evidence, band }) => [band, inWords(evidence)].map(wordsOf)),
          bands,
        ]),
        answers: { ...JSON.parse(asWritten(rest)), bands, exported },
        weighs: stored.map(({ log10LR }) => log10LR),
      };
    } finally {
      await house.close();
      const admin = await openAdmin();
      await emptyTables(admin, 'institution', 'match_run', 'candidate_list');
      await admin.destroy();
    }
  }

  it('is the same in two worlds that differ in what is hidden and of which the same words are said', async () => {
    const chance = SeededGenerator.fromSeed(SEED);
    const base = [theirs('Quirina', 'Ejemplo'), theirs('Petronila', 'García'), theirs('Juana', 'Tzoc')];
    const one = await toldOf(base);
    const fields = Object.keys(HIDDEN);
    const compared: string[] = [];
    for (let pair = 0; pair < PAIRS; pair += 1) {
      const field = fields[pair % fields.length] ?? '';
      const others = structuredClone(base);
      const change = HIDDEN[field]?.(chance);
      change?.(
        others[chance.integer(field === 'stature' || field === 'day' ? 0 : 1, others.length - 1)] as Loose,
      );
      const other = await toldOf(others);
      if (other.words !== one.words) continue;
      expect({ field, ...other.answers }).toEqual({ field, ...one.answers });
      if (JSON.stringify(other.weighs) !== JSON.stringify(one.weighs)) compared.push(field);
    }
    // Worlds of which the comparison weighs something else and nobody is told so.
    expect(compared.length).toBeGreaterThan(0);
    console.log(
      `${compared.length} of ${PAIRS} pairs of worlds compared: ${[...new Set(compared)].join(', ')}`,
    );
  });
});

/** What may be said of a stored line: no value, no figure. */
function wordsOf(said: unknown): unknown {
  if (!Array.isArray(said)) return said;
  return (said as Loose[]).map(({ group, field, agreement, reason, weight }) => [
    group,
    field,
    agreement,
    reason,
    weight,
  ]);
}
