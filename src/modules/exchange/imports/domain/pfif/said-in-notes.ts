import type { ReaderCode } from '../finding.js';
import type { Json, JsonTree } from '../json.js';
import type { PfifFields } from './person.js';

export interface SaidInNotes {
  /** Fields of the report: `lastContact`, `route`, `linkedReports`. */
  readonly said: JsonTree;
  readonly codes: readonly ReaderCode[];
}

/**
 * Returns what notes, newest first, say of a person that the contract has a place for. A last contact is what
 * the author of a note had with the person, on the day of that note; places that were only heard of are
 * points of the way without a day. That somebody is alive or dead is nobody's word here: it asks a person to
 * look.
 */
export function saidInNotes(
  notes: readonly PfifFields[],
  own: { readonly institution: string; readonly id: string },
): SaidInNotes {
  const met = notes.find((note) => note.get('author_made_contact') === 'true' && dayOf(note) !== undefined);
  const heardOf = notes.filter((note) => note !== met).flatMap((note) => placeIn(note) ?? []);
  const links = new Set(notes.flatMap((note) => note.get('linked_person_record_id') ?? []));
  links.delete(own.id);
  return {
    said: Object.fromEntries<Json>([
      ...(met ? [['lastContact', contactOf(met)] as const] : []),
      ...(heardOf.length > 0 ? [['route', heardOf.reverse().map((place) => ({ place }))] as const] : []),
      ...(links.size > 0
        ? [
            [
              'linkedReports',
              [...links].map((id) => ({ institution: own.institution, id, why: 'possible_duplicate' })),
            ] as const,
          ]
        : []),
    ]),
    codes: codesOf(notes.map((note) => note.get('status')).find((status) => status !== undefined)),
  };
}

function codesOf(status: string | undefined): readonly ReaderCode[] {
  if (status === 'believed_alive' || status === 'is_note_author') return ['IMPORTS.PFIF_SAID_ALIVE'];
  return status === 'believed_dead' ? ['IMPORTS.PFIF_SAID_DEAD'] : [];
}

function contactOf(note: PfifFields): JsonTree {
  const place = placeIn(note);
  return { date: dayOf(note) ?? '', ...(place && { place }) };
}

function dayOf(note: PfifFields): string | undefined {
  return /^\d{4}-\d{2}-\d{2}/u.exec(note.get('source_date') ?? '')?.[0];
}

const DEGREES = /^([+-]?\d{1,2}(?:\.\d+)?)[\s,]+([+-]?\d{1,3}(?:\.\d+)?)$/u;

/** Degrees of latitude and longitude, or a place in words. */
function placeIn(note: PfifFields): JsonTree | undefined {
  const text = note.get('last_known_location');
  if (text === undefined) return undefined;
  const [, lat, lon] = DEGREES.exec(text) ?? [];
  const isPoint = lat !== undefined && Math.abs(Number(lat)) <= 90 && Math.abs(Number(lon)) <= 180;
  return isPoint ? { lat: Number(lat), lon: Number(lon) } : { locality: text };
}
