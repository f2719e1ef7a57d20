/** A person of a PFIF file, and what was said of the person since, by the names of PFIF 1.4. */
export interface PfifPerson {
  readonly line: number;
  readonly fields: PfifFields;
  readonly notes: PfifNotes;
}

/** Fields that say something, by name. */
export type PfifFields = ReadonlyMap<string, string>;

export const PFIF_NAMESPACE = 'http://zesty.ca/pfif/1.4';

/** Names of fields that versions 1.1 to 1.3 called otherwise. */
const RENAMED: ReadonlyMap<string, string> = new Map([
  ['first_name', 'given_name'],
  ['last_name', 'family_name'],
  ['name', 'full_name'],
  ['other', 'description'],
  ['home_zip', 'home_postal_code'],
  ['found', 'author_made_contact'],
]);

export const fieldName = (name: string): string => RENAMED.get(name) ?? name;

/** The notes of one person: the newest, whole, and how many there were. */
export interface PfifNotes {
  /** Newest first. */
  readonly kept: readonly PfifFields[];
  readonly count: number;
}

/** Notes that are kept of a person. Whoever writes more is no longer telling anything that the newest do not. */
export const NOTES_KEPT = 50;

export const NO_NOTES: PfifNotes = { kept: [], count: 0 };

/** Gathers the notes of one person in little memory, however many there are. */
export class NoteGatherer {
  private newest: PfifFields[] = [];
  private count = 0;

  add(note: PfifFields): void {
    this.count += 1;
    this.newest.push(note);
    if (this.newest.length >= 2 * NOTES_KEPT) this.trim();
  }

  notes(): PfifNotes {
    this.trim();
    return { kept: this.newest, count: this.count };
  }

  /** By the day on which they were written; those without a day are the oldest, and equals stay as they came. */
  private trim(): void {
    this.newest = this.newest
      .map((note, at) => ({ note, at, written: note.get('source_date') ?? '' }))
      .sort((a, b) => (a.written < b.written ? 1 : a.written > b.written ? -1 : b.at - a.at))
      .slice(0, NOTES_KEPT)
      .map(({ note }) => note);
  }
}

/** The domain in which a record is at home: what stands before the stroke of its id. */
export function homeOf(recordId: string): string {
  const cut = recordId.indexOf('/');
  return cut < 0 ? '' : recordId.slice(0, cut).toLowerCase();
}

/** Days for which a record lives whose file does not say how long (PFIF 1.4, "Expiration"). */
export const USUAL_LIFE_DAYS = 40;
const DAY_MS = 86_400_000;

export function afterDays(now: string, days: number): string {
  return new Date(Date.parse(now) + days * DAY_MS).toISOString();
}

/** The domain in which the records of this installation are at home, where it has a public address. */
export function homeDomain(publicUrl: string | undefined): string | undefined {
  return publicUrl === undefined ? undefined : new URL(publicUrl).hostname;
}
