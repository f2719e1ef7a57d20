import { setTimeout as pause } from 'node:timers/promises';
import type { ReceivedMail } from '../../platform/mail/smtp-sink.js';
import { RequestRefused, type GraphqlClient } from '../graphql-client.js';
import type { HookReceiver } from '../local-receivers.js';
import type { DemonstrationOutput } from '../terminal.js';

/** A line in the log of one record. */
export interface LoggedDeed {
  readonly at: Date;
  readonly action: string;
  readonly institution: string | undefined;
  readonly outcome: string;
}

/** The file as `huella institution load` takes it. */
export interface JoiningFile {
  readonly institutions: readonly { readonly code: string }[];
  readonly agreements: readonly object[];
}

/** A match, and up to which level its own side is released for searching. */
export interface MatchToRelease {
  readonly id: string;
  readonly expectedVersion: number;
  readonly level: 4;
}

/** The stage on which the stories are played: the API that everybody uses, and what reached the outside. */
export interface StoryStage {
  readonly address: string;
  readonly terminal: DemonstrationOutput;
  readonly mails: readonly ReceivedMail[];
  readonly hooks: HookReceiver;
  /** Enrols institutions that are not there yet, with two people each, and their agreements. */
  join(file: JoiningFile): Promise<void>;
  /** Signed in as a person who acts for an institution: the first of them, or the next. */
  actor(institution: string, at?: number): Promise<GraphqlClient>;
  /**
   * Releases an institution's own record for a match, asked for by the first of its people and approved by
   * the second.
   */
  release(institution: string, match: MatchToRelease): Promise<void>;
  /** The lines of the log on these records, the oldest first. */
  log(recordIds: readonly string[]): Promise<readonly LoggedDeed[]>;
  /**
   * Lets everything that lies open with the institutions of one country be twelve days late, and has it
   * counted.
   *
   * @returns the country with which most lies, ISO 3166-1 alpha-2
   */
  letLie(): Promise<string>;
  /**
   * Writes the yearly report of oversight.
   * @returns what it tells of countries that are late, and where its files lie
   */
  yearlyReport(): Promise<{
    readonly told: readonly { readonly key: string; readonly count: number }[];
    readonly files: readonly string[];
  }>;
  /** Keeps a file beside the demonstration's database. @returns where */
  keep(name: string, bytes: Uint8Array): string;
}

/** Milliseconds that a story waits for a step, which takes well under a second when nothing else runs. */
const PATIENCE_MS = 60_000;

/** Asks again and again until there is an answer. */
export async function until<T>(ask: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new RequestRefused('The story waited a minute for its next step.');
    await pause(50);
  }
}
