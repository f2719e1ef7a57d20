import { LoadInstitutions } from '../../src/modules/institutions/index.js';
import { OPERATOR } from '../../src/modules/access/accounts/index.js';
import { ProceduresOfIdentification } from '../../src/modules/procedures/procedures/index.js';
import type { ApiHouse, Loose } from './api-house.js';
import { openMatch } from './made-match.js';

export const PROCEDURE = `... on Procedure { id state step version kind kindVersion actingId reason missing indicators suspectedIds
  possible { is next ends } steps { step institutionId state outcome note costAmount dueKnown }
  papers { id document issuedOn media isKept } } ... on UserError { code message }`;

/** A small paper that is what it says. */
export const PAPER = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n', 'latin1');

/** Further invented institutions of the country that files reports. */
const FURTHER = {
  institutions: [
    { code: 'AA-OMBUDSMAN', name: 'Ombudsman of Aland', country: 'HN', kind: 'ombudsman' },
    { code: 'AA-PROSECUTOR', name: 'Prosecutor of Aland', country: 'HN', kind: 'prosecutor' },
    { code: 'AA-RECEPTION', name: 'Reception of Aland', country: 'HN', kind: 'reception' },
  ],
};

/** What the tests of procedures do in a house. */
export class ProcedureHouse {
  constructor(readonly house: ApiHouse) {}

  async enrolFurther(): Promise<void> {
    await this.house.api.app.get(LoadInstitutions, { strict: false }).loadFile(OPERATOR, FURTHER);
  }

  async open(token: string, input: object): Promise<Loose> {
    return (await this.house.change(token, 'openProcedure', input, PROCEDURE)) as Loose;
  }

  /** Does something on the version that stands. */
  async act(token: string, field: string, id: unknown, more: object = {}): Promise<Loose> {
    const [row] = await this.house.sql<{ version: number }>('SELECT version FROM procedure WHERE id = $1', [
      id,
    ]);
    const input = { id, expectedVersion: row?.version ?? 0, ...more };
    return (await this.house.change(token, field, input, PROCEDURE)) as Loose;
  }

  done(token: string, id: unknown, outcome: string, more: object = {}): Promise<Loose> {
    return this.act(token, 'completeProcedureStep', id, { outcome, ...more });
  }

  async read(token: string, id: unknown): Promise<Loose> {
    const query = `{ procedure(id: "${String(id)}") { id state papers { id document } steps { step note } } }`;
    const { data, errors } = await this.house.ask(query, { token });
    return data?.procedure ?? { refused: errors?.[0]?.message };
  }

  async upload(token: string, body: Uint8Array = PAPER): Promise<{ status: number; body: Loose }> {
    const response = await fetch(`${this.house.api.url}/procedures/files`, {
      method: 'POST',
      body: Buffer.from(body),
      headers: { authorization: `Bearer ${token}`, 'content-type': 'text/plain' },
    });
    return { status: response.status, body: (await response.json()) as Loose };
  }

  async paper(token: string, id: unknown, document: string, more: object = { issuedOn: '2026-01-31' }) {
    const { body } = await this.upload(token);
    const input = { id, document, uploadId: body.uploadId, ...more };
    return (await this.house.change(
      token,
      'addProcedurePaper',
      input,
      '... on ProcedurePaperAdded { id } ... on UserError { code message }',
    )) as Loose;
  }

  async download(token: string, paperId: unknown): Promise<Response> {
    return fetch(`${this.house.api.url}/procedures/papers/${String(paperId)}`, {
      headers: { authorization: `Bearer ${token}` },
    });
  }

  /** Remains that are identified with a report, as the platform's own work would leave them. */
  async identified(reportId: string, state = 'confirmed'): Promise<string> {
    const { token } = await this.house.enrol('BB-FORENSIC', ['forensic']);
    const query = 'mutation { registerRemains(input: { remains: {} }) { ... on RecordReceipt { id } } }';
    const { data } = await this.house.ask(query, { token });
    const match = await openMatch(this.house, {
      kind: 'identification',
      a: reportId,
      b: data.registerRemains.id,
    });
    const [row] = await this.house.sql<{ id: string }>(
      `INSERT INTO identification (id, hypothesis_id, kind, record_a, record_b, institution_a, institution_b, state, methods,
         authority, joint_with, needs_joint, proposed_at, changed_at)
       SELECT gen_random_uuid(), id, kind, record_a, record_b, institution_a, institution_b, $2, '{dna}', 'Nobody', '{}',
         false, now(), now() FROM hypothesis WHERE id = $1 RETURNING id`,
      [match, state],
    );
    return row?.id ?? '';
  }

  async moveIdentification(id: string, state: string): Promise<void> {
    await this.house.sql('UPDATE identification SET state = $2 WHERE id = $1', [id, state]);
    await this.follow(id);
  }

  follow(identificationId: string): Promise<void> {
    return this.house.api.app.get(ProceduresOfIdentification, { strict: false }).follow(identificationId);
  }
}
