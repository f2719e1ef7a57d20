import { randomUUID } from 'node:crypto';
import { LoadInstitutions } from '../../src/modules/institutions/index.js';
import { OPERATOR } from '../../src/modules/access/accounts/index.js';
import type { RuntimeOptions } from '../../src/apps/runtime.js';
import { ApiHouse, type Answer } from './api-house.js';

/** Two invented countries that have agreed to compare DNA, and a third that has not. */
const AGREEMENTS = {
  institutions: [],
  agreements: [
    {
      id: 'AB-DNA',
      parties: ['AA-SEARCH', 'BB-FORENSIC'],
      categories: ['report', 'remains', 'genetic'],
      level: 3,
      purposes: ['forensic_matching'],
    },
  ],
};

const CONSENTS = [
  { purpose: 'search', decision: 'granted', from: '2023-06-01' },
  { purpose: 'forensic_matching', decision: 'granted', from: '2023-06-01' },
  { purpose: 'cross_border', decision: 'granted', countries: ['*'], from: '2023-06-01' },
];

/** An API with a laboratory on either side of a border. */
export class LaboratoryHouse {
  private constructor(
    readonly api: ApiHouse,
    /** Geneticist of the institution that files reports. */
    readonly search: string,
    /** Geneticist of the institution that keeps remains. */
    readonly forensic: string,
  ) {}

  static async open(options: RuntimeOptions = {}): Promise<LaboratoryHouse> {
    const api = await ApiHouse.open([], {}, options);
    await api.api.app.get(LoadInstitutions, { strict: false }).loadFile(OPERATOR, AGREEMENTS);
    const { token: search } = await api.enrol('AA-SEARCH', ['forensic', 'liaison']);
    const { token: forensic } = await api.enrol('BB-FORENSIC', ['forensic']);
    return new LaboratoryHouse(api, search, forensic);
  }

  close(): Promise<void> {
    return this.api.close();
  }

  /** A report whose family permits comparison, unless it says otherwise. */
  report({ sex = 'male', ...content }: Record<string, unknown>, token = this.search): Promise<string> {
    const person = { names: [{ kind: 'legal', full: 'Persona Inventada' }], sex };
    return this.file(token, 'fileReport', { report: { person, consents: CONSENTS, ...content } });
  }

  remains(content: object, token = this.forensic): Promise<string> {
    return this.file(token, 'registerRemains', { remains: content });
  }

  /** A match of two records, as a run would have opened it; `a` is the report, where one is. Returns its id. */
  async matchOf(a: string, b: string, kind = 'identification'): Promise<string> {
    const id = randomUUID();
    await this.api.sql(
      `INSERT INTO hypothesis (id, kind, record_a, record_b, institution_a, institution_b, state, log10_lr, prior,
         probability, model_version, hash_a, hash_b, evidence, run_id)
       SELECT $1, $4, a.id, b.id, a.institution_id, b.institution_id, 'candidate', 6, 0.001, 0.9, 'test',
         a.content_hash, b.content_hash, '[]', $5 FROM record a, record b WHERE a.id = $2 AND b.id = $3`,
      [id, a, b, kind, randomUUID()],
    );
    await this.api.sql(`INSERT INTO match_side (hypothesis_id, side) VALUES ($1, 'a'), ($1, 'b')`, [id]);
    return id;
  }

  /** @returns the id of the new record */
  private async file(token: string, field: string, input: object): Promise<string> {
    const answer = '... on RecordReceipt { id } ... on InvalidInput { findings { path code expected } }';
    const { id, findings } = await this.api.change(token, field, input, answer);
    if (typeof id !== 'string') throw new Error(JSON.stringify(findings));
    return id;
  }

  ask(token: string, query: string, language?: string): Promise<Answer> {
    return this.api.ask(query, { token, ...(language && { headers: { 'accept-language': language } }) });
  }
}
