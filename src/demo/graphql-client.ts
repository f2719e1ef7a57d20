import { EnumNames } from '../platform/graphql/index.js';
import { schemaOfWords } from './schema-of-words.js';

interface GraphqlAnswer<T> {
  readonly data?: T;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** The API refused a request of the story; the message is the API's own. */
export class RequestRefused extends Error {
  readonly mend = 'The next start goes on where the story stopped; `huella doctor` tells what is wrong.';

  get what(): string {
    return this.message;
  }
}

interface Changed {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
}

/**
 * A client as any institution would write it: one POST, one bearer token. Like one whose files are of the
 * exchange format, it has the format's words and turns them by the schema.
 */
export class GraphqlClient {
  private names: Promise<EnumNames> | undefined;

  constructor(
    private readonly address: string,
    private readonly token: string,
  ) {}

  async request<T>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<T> {
    const names = await (this.names ??= this.readNames());
    const response = await fetch(`${this.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.token}` },
      body: JSON.stringify(names.toNames({ query, variables })),
    });
    const answer = (await response.json()) as GraphqlAnswer<T>;
    if (answer.errors?.[0]) throw new RequestRefused(answer.errors[0].message);
    if (!answer.data) throw new RequestRefused(`The API answered ${response.status} without data.`);
    return names.toWords(query, answer.data) as T;
  }

  private async readNames(): Promise<EnumNames> {
    const response = await fetch(`${this.address}/schema.graphql`);
    return new EnumNames(schemaOfWords(await response.text()));
  }

  /** Hands a file over as the raw body of a request. @returns its number */
  async upload(path: string, bytes: Uint8Array): Promise<string> {
    const response = await fetch(`${this.address}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.token}` },
      body: Buffer.from(bytes),
    });
    const answer = (await response.json()) as GraphqlAnswer<never> & { readonly uploadId?: string };
    if (!answer.uploadId) throw new RequestRefused(answer.errors?.[0]?.message ?? 'The file was refused.');
    return answer.uploadId;
  }

  /**
   * One change through the mutation of this name, whose input type is named after it.
   *
   * @param selection of the answer, on the type that is named first: `Alert { state }`
   * @throws RequestRefused in the API's own words
   */
  async change<T>(field: string, input: Readonly<Record<string, unknown>>, selection: string): Promise<T> {
    const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
    const query = `mutation Change($input: ${type}!) {
      ${field}(input: $input) { __typename ... on UserError { code message } ... on ${selection} }
    }`;
    const answer = (await this.request<Record<string, Changed>>(query, { input }))[field];
    if (!answer || answer.message) throw new RequestRefused(`${field}: ${answer?.message ?? 'no answer'}`);
    return answer as T;
  }
}
