import { ApiHouse, invented, type Loose } from '../api/api-house.js';
import { ImportsHouse } from './imports-house.js';
import { report } from './import-lines.js';

const SAID = 'EXCHANGE.MIGRATION_STATUS_SAID';
const WORDS = ['indocumentado', 'solicitante', 'san papye', 'undocumented'];

/** By whatever way a record comes: what looks like migration status is not kept, and whoever enters it is told. */
describe('migration status in free text', () => {
  describe('of a file', () => {
    let house: ImportsHouse;
    beforeAll(async () => {
      house = await ImportsHouse.open();
    });
    afterAll(() => house.close());

    it('is told in the report of the import, and stands in no row', async () => {
      await house.empty();
      const { answer, rejects } = await house.bring([
        report('R-1', { extra: { nota: 'Va con su tío; es indocumentado' } }),
        report('R-2', { effects: [{ category: 'bag', description: 'Solicitante de asilo, mochila roja' }] }),
        report('R-3', { marks: [{ type: 'scar', description: 'Li te san papye' }] }),
        report('R-4', { marks: [{ type: 'scar', description: 'Deportado en marzo' }] }),
      ]);
      expect(answer).toMatchObject({ accepted: 4, stored: 4, warnings: 3 });
      expect(answer.warningsList.map(({ line, code }) => `${line} ${code}`)).toEqual([
        `1 ${SAID}`,
        `2 ${SAID}`,
        `3 ${SAID}`,
      ]);
      expect(rejects).toBeUndefined();
      const [rows] = await house.rows<{ text: string }>(
        'SELECT string_agg(content::text, chr(10)) AS text FROM record',
      );
      expect(rows?.text).toContain('mochila roja');
      expect(rows?.text).toContain('Deportado');
      for (const word of WORDS) expect(rows?.text.toLowerCase()).not.toContain(word);
    });
  });

  describe('of a form', () => {
    let house: ApiHouse;
    beforeAll(async () => {
      house = await ApiHouse.open();
    });
    afterAll(() => house.close());

    it.each([
      ['es', 'Esto parece'],
      ['ht', 'Sa sanble'],
    ] as const)('is told in the answer, in %s, and does not come back', async (language, beginning) => {
      const { token } = await house.enrol('AA-SEARCH', ['liaison'], language);
      const marks = [{ type: 'tattoo', description: 'He is undocumented; a swallow' }];
      const { data } = await house.ask(
        `mutation File($input: FileReportInput!) { fileReport(input: $input) {
          ... on RecordReceipt { id warnings { path code message } } } }`,
        { token, variables: { input: { report: { ...invented(), marks } } } },
      );
      const [warning] = (data.fileReport as Loose).warnings;
      expect(warning).toMatchObject({ path: 'marks[0].description', code: SAID });
      expect(warning.message).toContain(beginning);
      const { id } = data.fileReport as Loose;
      const read = await house.ask(`{ report(id: "${id}") { content { marks { description } } } }`, {
        token,
      });
      expect(read.data.report.content.marks).toEqual([{ description: 'He […]; a swallow' }]);
    });
  });
});
