import { PERMITTING, invented, type ApiHouse, type Loose } from './api-house.js';

export const PHRASE = 'las tres gallinas de Lola';

/** A report of AA-SEARCH whose family permits every comparison, and its liaison. */
export async function reported(house: ApiHouse, given = 'Quirina', consents: object[] = PERMITTING) {
  const liaison = await house.enrol('AA-SEARCH', ['liaison']);
  const filed = (await house.change(
    liaison.token,
    'fileReport',
    { report: { ...invented(given), consents } },
    '... on RecordReceipt { id } ... on UserError { code }',
  )) as Loose;
  return { ...liaison, recordId: filed.id as string };
}

export async function issue(
  house: ApiHouse,
  token: string,
  recordId: string,
  phrase = PHRASE,
  idempotencyKey?: string,
): Promise<Loose> {
  const input = { recordId, phrase, language: 'es', ...(idempotencyKey && { idempotencyKey }) };
  return house.change(
    token,
    'issueReceipt',
    input,
    '... on ReceiptIssued { code } ... on UserError { code: code }',
  );
}

/** Knocks at the family's window. */
export async function knock(
  house: ApiHouse,
  form: Record<string, string>,
  headers: Record<string, string> = {},
) {
  const started = performance.now();
  const response = await fetch(`${house.api.url}/auth/family`, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers,
  });
  const text = await response.text();
  const ms = performance.now() - started;
  return { status: response.status, headers: response.headers, text, body: JSON.parse(text) as Loose, ms };
}

/** A family of a report that an institution's liaison has just filed, with its window open. */
export async function familyOf(house: ApiHouse, institution: string): Promise<string> {
  const { token } = await house.enrol(institution, ['liaison']);
  const filed = await house.change(
    token,
    'fileReport',
    { report: invented('Familiar') },
    '... on RecordReceipt { id }',
  );
  const { code } = await issue(house, token, filed.id as string);
  return (await knock(house, { code, phrase: PHRASE })).body.token as string;
}

export const WINDOW = `language since done { kind at text }  awaited { kind dueAt text } whomToCall { institution kind country askFor text }
  consents { purpose state }`;

export async function look(house: ApiHouse, token: string, language?: string) {
  const query = `query W($language: Language) { familyWindow(language: $language) { ${WINDOW} } }`;
  return house.ask(query, { token, variables: { language } });
}
