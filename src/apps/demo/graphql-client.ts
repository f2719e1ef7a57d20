interface GraphqlAnswer<T> {
  readonly data?: T;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** The API refused a request of the story; the message is the API's own. */
export class RequestRefused extends Error {}

/** A client as any institution would write it: one POST, one bearer token. */
export class GraphqlClient {
  constructor(
    private readonly address: string,
    private readonly token: string,
  ) {}

  async request<T>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<T> {
    const response = await fetch(`${this.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.token}` },
      body: JSON.stringify({ query, variables }),
    });
    const answer = (await response.json()) as GraphqlAnswer<T>;
    if (answer.errors?.[0]) throw new RequestRefused(answer.errors[0].message);
    if (!answer.data) throw new RequestRefused(`The API answered ${response.status} without data.`);
    return answer.data;
  }
}
