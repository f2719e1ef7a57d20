import { stringifyDocument, type DocumentInput } from '@urql/core';
import { graphql, type ResultOf } from '../graphql/graphql.js';
import type { Language } from '../words/languages.js';
import { OF_VOCABULARY } from './of-vocabulary.js';

const LOOK = graphql(`
  query Look($language: Language, $item: Int!) {
    familyWindow(language: $language, item: $item) {
      item
      items {
        item
        text
      }
      since
      done {
        at
        isNew
        text
      }
      awaited {
        dueAt
        text
      }
      whomToCall {
        contact {
          telephones
          address
          hours
          page
        }
        text
      }
      consents {
        purpose
        state
      }
    }
    familyComplaints(item: $item) {
      kind
      state
      openedAt
      dueAt
      finding
      answer
      answeredAt
    }
  }
`);

const DECIDE = graphql(`
  mutation DecideAsFamily($input: DecideAsFamilyInput!) {
    decideAsFamily(input: $input) {
      __typename
      ... on UserError {
        message
      }
    }
  }
`);

const WRITE = graphql(`
  mutation WriteAsFamily($input: WriteAsFamilyInput!) {
    writeAsFamily(input: $input) {
      __typename
      ... on UserError {
        message
      }
    }
  }
`);

const TURN = graphql(`
  mutation TurnToOthers($input: ComplainAsFamilyInput!) {
    complainAsFamily(input: $input) {
      __typename
      ... on FamilyComplaint {
        dueAt
      }
      ... on UserError {
        message
      }
    }
  }
`);

const CLOSE = graphql(`
  mutation CloseFamilyWindow {
    closeFamilyWindow {
      __typename
    }
  }
`);

export type Turned = ResultOf<typeof LOOK>['familyComplaints'][number];
export type FamilyWindowResult = ResultOf<typeof LOOK>['familyWindow'] & {
  readonly turned: readonly Turned[];
};
export type WindowPurpose = FamilyWindowResult['consents'][number]['purpose'];
export type FamilyWritingKind = 'question' | 'correction' | 'alive';
export type WindowConsentDecision = 'granted' | 'refused' | 'withdrawn';

/**
 * Error with what the platform says is wrong, in the reader's language; `undefined` where it did not answer.
 */
export class Refused extends Error {}
/** The window has closed by itself. */
export class Ended extends Error {}

interface Answered {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
  readonly extensions?: { readonly leftOut?: readonly { readonly message: string }[] };
}

const asNames = (key: string, value: unknown): unknown =>
  OF_VOCABULARY.has(key) && typeof value === 'string' ? value.toUpperCase() : value;
const asWords = (key: string, value: unknown): unknown =>
  OF_VOCABULARY.has(key) && typeof value === 'string' ? value.toLowerCase() : value;

const leftOutIn = (extensions: Answered['extensions']): string => extensions?.leftOut?.[0]?.message ?? '';

/** Opens the window. The key to it is kept in the page's memory alone and goes with it. */
export async function openWindow(code: string, phrase: string, language: Language): Promise<string> {
  const response = await fetch('/auth/family', {
    method: 'POST',
    headers: { 'accept-language': language },
    body: new URLSearchParams({ code, phrase }),
  });
  const answer = (await response.json()) as Answered & { readonly token?: string };
  if (!answer.token) throw new Refused(answer.errors?.[0]?.message);
  return answer.token;
}

/** An open window, at one of the reports that it shows. */
export class FamilyApi {
  /** The report that is looked at, by its number; what is done is done for this one. */
  private item = 1;
  /** The sentence that tells which words of the last deed were left out; empty where none were. */
  leftOut = '';

  constructor(
    private readonly token: string,
    private readonly language: () => Language,
  ) {}

  async look(item = this.item): Promise<FamilyWindowResult> {
    const data = await this.ask(LOOK, { language: this.language(), item });
    const { familyWindow, familyComplaints: turned } = data as ResultOf<typeof LOOK>;
    this.item = familyWindow.item;
    return { ...familyWindow, turned };
  }

  /**
   * Decides about a purpose. What a family permits across borders it permits everywhere; to name countries it
   * speaks with its institution.
   *
   * @param phrase the words once more, where something is taken back
   */
  decide(purpose: WindowPurpose, decision: WindowConsentDecision, phrase?: string): Promise<unknown> {
    const countries = purpose === 'cross_border' && decision === 'granted' ? { countries: ['*'] } : {};
    return this.ask(DECIDE, { input: { item: this.item, purpose, decision, phrase, ...countries } });
  }

  write(kind: FamilyWritingKind, text: string, idempotencyKey: string): Promise<unknown> {
    return this.ask(WRITE, { input: { item: this.item, kind, text, idempotencyKey } });
  }

  /**
   * The family does not want the office that keeps its report to handle it.
   *
   * @returns by when an independent body answers
   */
  async turnToOthers(words: string, idempotencyKey: string): Promise<string> {
    const input = { item: this.item, kind: 'owner_involved', words, idempotencyKey };
    const data = await this.ask(TURN, { input });
    const { complainAsFamily: laid } = data as ResultOf<typeof TURN>;
    return laid.__typename === 'FamilyComplaint' ? laid.dueAt : '';
  }

  close(): Promise<unknown> {
    return this.ask(CLOSE, {});
  }

  private async ask(document: DocumentInput, variables: object): Promise<Readonly<Record<string, unknown>>> {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${this.token}`,
        'accept-language': this.language(),
      },
      body: JSON.stringify({ query: stringifyDocument(document), variables }, asNames),
    });
    const { data, errors, extensions } = JSON.parse(await response.text(), asWords) as Answered;
    this.leftOut = leftOutIn(extensions);
    const [error] = errors ?? [];
    if (response.status === 401 || error?.extensions?.code === 'UNAUTHENTICATED') throw new Ended();
    if (!data) throw new Refused(error?.message);
    for (const one of Object.values(data))
      if (typeof one === 'object' && one !== null && 'message' in one) throw new Refused(String(one.message));
    return data;
  }
}
