import {
  fieldName,
  NO_NOTES,
  NoteGatherer,
  type PfifFields,
  type PfifPerson,
} from '../../domain/pfif/person.js';
import type { ByteStream } from '../file-head.js';
import { FileRefused } from '../file-refused.js';
import { XmlBroken, xmlElements, type HandedElement } from '../xml-elements.js';

/** A person, a note on somebody whom the file does not have, or the place at which reading had to end. */
export type PfifEntry =
  | PfifPerson
  | { readonly line: number; readonly noteAlone: PfifFields }
  | { readonly line: number; readonly isBroken: true };

/** A note may stand anywhere and be of anybody, so persons are held; a file of a whole disaster fits, a bomb does not. */
const HELD_CHARACTERS = 64 * 1024 * 1024;

const NOTE = 'note';
const ROOT = {
  name: 'pfif',
  also: NOTE,
  refusal: () =>
    new FileRefused(
      'IMPORTS.NOT_PFIF',
      'The XML file has another root than pfif.',
      'Give a file in the People Finder Interchange Format, 1.1 to 1.4.',
    ),
};

/**
 * The persons of a PFIF file (1.1 to 1.4) in their order, each with its notes, wherever in the file these stand. Throws `FileRefused`
 * where nothing of it can be read; where it breaks off later, what stands before is there, and the last entry says so.
 */
export async function readPfif(stream: ByteStream): Promise<readonly PfifEntry[]> {
  const gathered = new Gathered();
  let brokenAt: number | undefined;
  try {
    for await (const element of xmlElements(stream, ROOT)) gathered.take(element);
  } catch (error) {
    if (!(error instanceof XmlBroken)) throw error;
    if (gathered.isEmpty)
      throw new FileRefused(
        'IMPORTS.XML_INVALID',
        `The XML cannot be read on after line ${error.line}.`,
        'Export the file again; it must be whole, and UTF-8.',
      );
    brokenAt = error.line;
  }
  return inLines(gathered.entries(), brokenAt);
}

interface HeldPerson {
  readonly line: number;
  readonly fields: PfifFields;
  readonly notes: NoteGatherer | undefined;
}

class Gathered {
  private readonly persons: HeldPerson[] = [];
  private readonly elsewhere = new Map<string, { readonly line: number; readonly notes: NoteGatherer }>();
  /** Of the person that is open: its notes are handed on before it is. */
  private within: NoteGatherer | undefined;
  private held = 0;

  get isEmpty(): boolean {
    return this.persons.length === 0 && this.elsewhere.size === 0;
  }

  take(element: HandedElement): void {
    if (element.name === NOTE) this.takeNote(element);
    else if (element.name === 'person') {
      const fields = this.fieldsOf(element);
      this.hold(fields);
      this.persons.push({ line: element.line, fields, notes: this.within });
      this.within = undefined;
    }
  }

  entries(): PfifEntry[] {
    const persons = this.persons.map(({ line, fields, notes }): PfifPerson => {
      const id = fields.get('person_record_id') ?? '';
      const beside = this.elsewhere.get(id)?.notes;
      this.elsewhere.delete(id);
      return { line, fields, notes: together(notes, beside) };
    });
    const alone = [...this.elsewhere.values()].flatMap(({ line, notes }) => {
      const [noteAlone] = notes.notes().kept;
      return noteAlone ? [{ line, noteAlone }] : [];
    });
    return [...persons, ...alone];
  }

  private takeNote(element: HandedElement): void {
    const fields = this.fieldsOf(element);
    if (element.within === 'person') {
      (this.within ??= new NoteGatherer()).add(fields);
      return;
    }
    const id = fields.get('person_record_id') ?? '';
    const known = this.elsewhere.get(id);
    if (known) known.notes.add(fields);
    else {
      this.hold(fields);
      const notes = new NoteGatherer();
      notes.add(fields);
      this.elsewhere.set(id, { line: element.line, notes });
    }
  }

  private fieldsOf({ children }: HandedElement): PfifFields {
    return new Map(
      children.flatMap(({ name, text }): (readonly [string, string])[] => {
        const value = text.trim();
        return value === '' ? [] : [[fieldName(name), value]];
      }),
    );
  }

  private hold(fields: PfifFields): void {
    for (const [name, value] of fields) this.held += name.length + value.length;
    if (this.held > HELD_CHARACTERS)
      throw new FileRefused(
        'IMPORTS.TOO_LARGE_TO_HOLD',
        'The PFIF file holds more than 64 million characters.',
        'Export the persons in several files.',
      );
  }
}

function together(inside: NoteGatherer | undefined, beside: NoteGatherer | undefined): PfifPerson['notes'] {
  if (!inside || !beside) return (inside ?? beside)?.notes() ?? NO_NOTES;
  const [a, b] = [inside.notes(), beside.notes()];
  const all = new NoteGatherer();
  for (const note of [...a.kept, ...b.kept]) all.add(note);
  return { kept: all.notes().kept, count: a.count + b.count };
}

/** An import goes on by lines: each entry has its own, in order. */
function inLines(entries: readonly PfifEntry[], brokenAt: number | undefined): PfifEntry[] {
  let last = 0;
  const sorted = [...entries].sort((a, b) => a.line - b.line);
  const placed = sorted.map((entry) => ({ ...entry, line: (last = Math.max(entry.line, last + 1)) }));
  return brokenAt === undefined
    ? placed
    : [...placed, { line: Math.max(brokenAt, last + 1), isBroken: true }];
}
