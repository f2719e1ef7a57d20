import { EnumNames } from '../platform/graphql/index.js';
import { schemaOfWords } from './schema-of-words.js';

interface GraphqlAnswer<T> {
  readonly data?: T;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** The API refused a request of the story; the message is the API's own. */
export class RequestRefused extends Error {
  readonly mend = 'The next start goes on where the story stopped; `huella doctor` tells what is wrong.';

  /** @param code of the refusal, where the API gave one: `RECORDS.VERSION_CONFLICT` */
  constructor(
    message: string,
    readonly code?: string,
  ) {
    super(message);
  }

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
    const error = answer.errors?.[0];
    if (error) throw new RequestRefused(error.message, error.extensions?.code);
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
    if (!answer || answer.message)
      throw new RequestRefused(`${field}: ${answer?.message ?? 'no answer'}`, answer?.code);
    return answer as T;
  }
}

const TRIES = 5;

/**
 * Reads something and changes it, and begins anew with the reading when it was changed in between: matches
 * are compared again while people decide on them, and each comparison may write a new version.
 *
 * @param readAndChange both, so that the change is of the version that was read
 * @throws RequestRefused every other refusal at once, and this one when each of five tries met it
 */
export async function repeatWhenStale<T>(readAndChange: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await readAndChange();
    } catch (error) {
      if (!isStale(error) || tries === TRIES) throw error;
    }
  }
}

const isStale = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'RECORDS.VERSION_CONFLICT';
