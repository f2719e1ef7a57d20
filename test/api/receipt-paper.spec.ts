import { printedCode } from '../support/printed-code.js';
import { ApiHouse, type Loose } from './api-house.js';
import { issue, knock, PHRASE, reported } from './family-house.js';

const ORIGIN = 'https://huella.example';
const PRINTED =
  '__typename ... on PrintedReceipt { windowAddress fileName pdf } ... on InvalidInput { code findings { path message } } ... on UserError { code }';
const CONTACT = {
  telephones: ['+504 2234 5678', '911'],
  address: 'Calle Inventada 5, Tegucigalpa',
  hours: 'Lunes a viernes, 8 a 16',
  languages: ['es', 'quc'],
  page: 'https://search.example/familias',
};

describe('the paper that a family takes home', () => {
  let house: ApiHouse;
  let coordinator: string;
  beforeAll(async () => {
    house = await ApiHouse.open([], { PUBLIC_URL: ORIGIN });
    ({ token: coordinator } = await house.enrol('AA-SEARCH', ['coordinator']));
  });
  beforeEach(() => house.sql('DELETE FROM attempt'));
  afterAll(() => house.close());

  const given = async () => {
    const report = await reported(house);
    const { code } = (await issue(house, report.token, report.recordId)) as { code: string };
    return { ...report, code };
  };
  const look = (token: string, fields: string) => house.ask(`{ familyWindow { ${fields} } }`, { token });
  const print = (token: string, input: object): Promise<Loose> =>
    house.change(token, 'printReceipt', { language: 'es', ...input }, PRINTED);
  const setContact = (token: string, input: object): Promise<Loose> =>
    house.change(
      token,
      'setPublicContact',
      input,
      '__typename ... on Institution { contact { telephones address hours languages page } } ... on InvalidInput { findings { path message } } ... on UserError { code }',
    );

  it.each(['a4', 'roll58'])(
    'opens the window by its square alone, on %s, in every language',
    async (sheet) => {
      const { token, recordId, code } = await given();
      for (const [at, language] of ['es', 'en', 'pt', 'fr', 'ht'].entries()) {
        const printed = await print(token, { recordId, code, sheet, language, isLarge: at % 2 === 1 });
        expect(printed).toMatchObject({
          __typename: 'PrintedReceipt',
          windowAddress: `${ORIGIN}/window#${code}`,
        });
        const pdf = Buffer.from(printed.pdf as string, 'base64');
        expect(printedCode(pdf)).toBe(printed.windowAddress);
        expect(pdf.toString('latin1')).toContain(`/Lang (${language})`);
      }
    },
  );

  it('is had by whoever says the code that opens the report, and by nobody else', async () => {
    const { token, recordId, code } = await given();
    const other = await given();
    expect(await print(token, { recordId, code: other.code })).toMatchObject({
      ...{ __typename: 'InvalidInput', code: 'FAMILY.CODE_OF_ANOTHER' },
      findings: [{ path: 'code' }],
    });
    expect(await print(token, { recordId, code: `${code}X` })).toMatchObject({
      code: 'FAMILY.CODE_MISTYPED',
    });
    const foreign = await house.enrol('BB-FORENSIC', ['liaison']);
    expect(await print(foreign.token, { recordId, code })).toMatchObject({ __typename: 'NotFoundError' });
    await house.change(token, 'endReceipt', { recordId }, '... on ReceiptEnded { recordId }');
    expect(await print(token, { recordId, code })).toMatchObject({ code: 'FAMILY.CODE_OF_ANOTHER' });
  });

  it('names the office and its telephone as its own coordinator has stated them', async () => {
    const { token, recordId, code } = await given();
    expect(await setContact(token, CONTACT)).toMatchObject({ __typename: 'DeniedError' });
    const elsewhere = await house.enrol('BB-FORENSIC', ['coordinator']);
    const foreign = { ...CONTACT, institution: 'AA-SEARCH' };
    expect(await setContact(elsewhere.token, foreign)).toMatchObject({ __typename: 'NotFoundError' });
    expect(await setContact(coordinator, CONTACT)).toMatchObject({ contact: CONTACT });
    const { body } = await knock(house, { code, phrase: PHRASE });
    const seen = await look(body.token as string, 'whomToCall { contact { telephones address } }');
    const { telephones, address } = CONTACT;
    expect(seen.data.familyWindow.whomToCall.contact).toEqual({ telephones, address });
    const printed = await print(token, { recordId, code, showsName: true });
    expect(printed.fileName).not.toContain('Quirina');
  });

  it('is refused a contact that nobody could use, with the place and an example', async () => {
    const wrong = { telephones: ['ask Ana'], languages: ['Spanish'], page: 'search' };
    const refused = await setContact(coordinator, wrong);
    expect(refused).toMatchObject({ __typename: 'InvalidInput' });
    expect(refused.findings.map(({ path }: { path: string }) => path)).toEqual([
      'telephones[0]',
      'languages[0]',
      'page',
    ]);
    const messages: string[] = refused.findings.map(({ message }: { message: string }) => message);
    expect(messages.join('\n')).toMatch(/\+504 2234 5678[\s\S]*BCP 47[\s\S]*https:\/\/search\.example/);
  });

  it('leads to a window that keeps the whole history, and says what is new', async () => {
    const { token, recordId, code } = await given();
    const open = async () => {
      const { body } = await knock(house, { code, phrase: PHRASE });
      const { data } = await look(body.token as string, 'done { kind isNew }');
      return data.familyWindow.done as { kind: string; isNew: boolean }[];
    };
    expect(await open()).toEqual([{ kind: 'filed', isNew: true }]);
    const withdrawn = await house.change(
      token,
      'withdrawReport',
      { id: recordId, expectedVersion: 1, reason: 'Asked for' },
      '__typename',
    );
    expect(withdrawn.__typename).not.toMatch(/Error|Invalid/);
    const second = await open();
    expect(second).toEqual([
      { kind: 'withdrawn', isNew: true },
      { kind: 'filed', isNew: false },
    ]);
    expect(await open()).toEqual(second.map((one) => ({ ...one, isNew: false })));
  });
});
