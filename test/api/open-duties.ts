import type { ApiHouse } from './api-house.js';

interface Told {
  readonly name: string;
  readonly subject: string;
  readonly institution: string;
}

export interface OpenDuty {
  readonly subject: string;
  readonly institution: string;
}

/** The duties of a kind that the house has opened and not closed, by the institutions whose they are. */
export async function openDuties(house: ApiHouse, kind: string): Promise<OpenDuty[]> {
  const rows = await house.sql<Told>(
    `SELECT e.name, e.payload ->> 'subjectId' AS subject, i.code AS institution
     FROM outbox_event e JOIN institution i ON i.id = e.institution_id
     WHERE e.name IN ('duties.opened', 'duties.closed') AND e.payload ->> 'kind' = $1 ORDER BY e.created_at`,
    [kind],
  );
  const open = new Map<string, OpenDuty>();
  for (const { name, subject, institution } of rows) {
    const key = `${institution} ${subject}`;
    if (name === 'duties.opened') open.set(key, { subject, institution });
    else open.delete(key);
  }
  return [...open.values()].sort((x, y) => x.institution.localeCompare(y.institution));
}
