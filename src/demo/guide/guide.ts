import type { INestApplicationContext } from '@nestjs/common';
import { readMark, setMark } from '../../platform/installation/index.js';
import type { ReceivedMail } from '../../platform/mail/smtp-sink.js';
import { OPERATOR } from '../../modules/access/accounts/index.js';
import { InstitutionDirectory } from '../../modules/institutions/index.js';
import type { SimulatedRegion } from '../../benchmark/simulation/index.js';
import type { Runtime } from '../../apps/runtime.js';
import type { GraphqlClient } from '../graphql-client.js';
import type { ReceivedHook } from '../local-receivers.js';
import { THREE_PEOPLE } from '../people.js';
import { inventedPeople } from '../provider/invented-people.js';
import { addPicture } from '../drawings/add-picture.js';
import { drawnThing } from '../drawings/drawn-thing.js';
import { countByCountry, type CountryCount } from './count-by-country.js';
import { guidedCase } from './guided-case.js';

const BEGUN = 'demonstration-stories-begun';
const REGISTERED = 'demonstration-stories-registered';

/** Bodies that wait in the bank for a story to begin: they were compared long before anybody reports. */
const AHEAD = 2;
const MOST_MAILS = 40;

export interface GuideParts {
  readonly runtime: Pick<Runtime, 'db' | 'clock'>;
  readonly app: INestApplicationContext;
  readonly region: SimulatedRegion;
  /** The laboratory's own system, which registers through the API as any other. */
  readonly laboratory: () => Promise<GraphqlClient>;
  readonly mails: readonly ReceivedMail[];
  readonly hooks: readonly ReceivedHook[];
}

/** A person of the demonstration, as whom one click signs in. */
export interface GuidePerson {
  readonly subject: string;
  readonly name: string;
  readonly institution: string;
  readonly institutionName: string;
  readonly country: string;
  readonly roles: readonly string[];
  /** The part that they have in the story, where they have one from the beginning. */
  readonly part?: keyof typeof THREE_PEOPLE;
}

/** The words of a family that nobody has listened to yet, and its drawing: a JPEG in base64. */
interface BegunStory {
  readonly number: number;
  readonly draft: Readonly<Record<string, unknown>>;
  readonly picture: Readonly<Record<'kind' | 'shows' | 'caption' | 'picture', string>>;
}

const PARTS = ['liaison', 'forensic', 'ministry'] as const;

/** Tells the demonstration's own console who is there, what lies where, and what reached the outside. */
export class Guide {
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: GuideParts) {}

  /** Has bodies in the bank for the stories that will begin. */
  async prepare(): Promise<void> {
    await this.inTurn(() => this.registerAhead());
  }

  /** The people who can be signed in as, and how many there are of what in which country. */
  async world(): Promise<{ people: readonly GuidePerson[]; counts: readonly CountryCount[] }> {
    const { runtime, app } = this.parts;
    const directory = app.get(InstitutionDirectory, { strict: false });
    const institutions = new Map(
      (await runtime.db.transact(OPERATOR, (tx) => directory.all(tx))).map((one) => [one.code, one]),
    );
    const people = (await inventedPeople(runtime, app)).map(
      ({ subject, name, email, institution, roles }) => {
        const { name: institutionName = institution, country = '' } = institutions.get(institution) ?? {};
        const part = PARTS.find((key) => THREE_PEOPLE[key].email === email);
        return { ...{ subject, name, institution, institutionName, country, roles }, ...(part && { part }) };
      },
    );
    const { records, institutions: invented } = this.parts.region;
    return { people, counts: countByCountry(records, invented.institutions) };
  }

  /** Begins a story: its family is told of by nobody yet, and its dead lies in the bank. */
  async begin(): Promise<BegunStory> {
    return this.inTurn(async () => {
      await this.registerAhead();
      const number = await this.count(BEGUN);
      await this.note(BEGUN, number + 1);
      await this.registerAhead();
      const { draft, drawn } = guidedCase(number, this.today());
      const { motif, ...said } = drawn;
      const picture = (await drawnThing(motif, 'family')).toString('base64');
      return { number, draft, picture: { ...said, picture } };
    });
  }

  /**
   * The last mails of the built-in mailbox that name something, and what the laboratory's system was told,
   * newest first.
   *
   * @param about id that they name: a busy region writes many others after the one that the story is about;
   * empty: of anything
   */
  post(about: string): {
    mails: readonly { to: string; subject: string; text: string }[];
    hooks: readonly ReceivedHook[];
  } {
    const { mails, hooks } = this.parts;
    return {
      mails: mails
        .filter(({ text }) => text.includes(about))
        .slice(-MOST_MAILS)
        .reverse()
        .map(({ to, headers, text }) => ({ to: to.join(', '), subject: headers['subject'] ?? '', text })),
      hooks: hooks.slice(-MOST_MAILS).reverse(),
    };
  }

  private async registerAhead(): Promise<void> {
    const wanted = (await this.count(BEGUN)) + AHEAD;
    for (let number = await this.count(REGISTERED); number < wanted; number += 1) {
      const laboratory = await this.parts.laboratory();
      const { remains, photographed } = guidedCase(number, this.today());
      // The key is the case's own: an interrupted start registers nobody twice.
      const key = `guided-story-${number}`;
      const input = { remains, idempotencyKey: key };
      const { id } = await laboratory.change<{ id: string }>(
        'registerRemains',
        input,
        'RecordReceipt { id }',
      );
      for (const [at, picture] of photographed.entries())
        await addPicture(laboratory, id, { ...picture, hand: 'examiner', key: `${key}-picture-${at}` });
      await this.note(REGISTERED, number + 1);
    }
  }

  private async count(key: string): Promise<number> {
    const mark = await this.parts.runtime.db.transact(OPERATOR, (tx) => readMark(tx, key));
    return Number(mark ?? 0);
  }

  private async note(key: string, count: number): Promise<void> {
    await this.parts.runtime.db.transact(OPERATOR, (tx) => setMark(tx, key, String(count)));
  }

  private today(): string {
    return this.parts.runtime.clock.now().toISOString().slice(0, 10);
  }

  /** One after the other: two that begin at once get two cases. */
  private inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.turn.then(work, work);
    this.turn = done.catch(() => undefined);
    return done;
  }
}
