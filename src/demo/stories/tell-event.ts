import type { DemonstrationOutput } from '../terminal.js';

export interface SeenEvent {
  readonly role: string;
  readonly state: string;
  readonly tally: Readonly<Record<string, number>>;
}

interface Possibility {
  readonly probability: number | null;
  readonly word: 'first' | 'among_first' | 'no' | null;
  readonly records: readonly { readonly code: string | null; readonly institution: string | null }[];
}

export interface DemonstrationBoard {
  readonly aboard: number | null;
  readonly unlisted: number;
  readonly isExact: boolean;
  readonly bodies: readonly {
    readonly records: readonly { readonly code: string | null }[];
    readonly best: Possibility | null;
    readonly runnerUp: Possibility | null;
    readonly none: number | null;
    readonly decides: string;
    readonly needsJoint: boolean;
  }[];
  readonly contradictions: readonly { readonly kind: string }[];
}

/** Tells what one institution counts of an event: what it may know of, and no more. */
export function tellTally(terminal: DemonstrationOutput, who: string, event: SeenEvent | null): void {
  if (!event) {
    terminal.line(`    ${who}: there is no such event`);
    return;
  }
  const counts = Object.entries(event.tally).map(([name, count]) => `${wordsOf(name)} ${count}`);
  terminal.line(`    ${who} (${event.role}): ${counts.join(', ')}`);
}

/** Tells for each body who it most likely is, among all of the event or nobody of it. */
export function tellBoard(
  terminal: DemonstrationOutput,
  { aboard, isExact, bodies, contradictions }: DemonstrationBoard,
): void {
  terminal.line(
    `    ${aboard ?? 'nobody knows how many'} aboard as the sources say; reckoned ${isExact ? 'exactly' : 'approximately'}`,
  );
  for (const { records, best, none, decides, needsJoint } of bodies) {
    const who = best?.records[0]?.code ?? 'nobody of the event';
    const share = sureness(best, none);
    const note = needsJoint ? '; kinship alone cannot tell the sisters apart' : '';
    terminal.line(
      `    ${records.map(({ code }) => code).join(' + ')}  ${best ? who : 'nobody of the event'} ${share} (${decides.replaceAll('_', ' ')}${note})`,
    );
  }
  terminal.line(`    ${contradictions.length} contradictions`);
}

/** The sureness by its figure where all records are the viewer's own, else by the word that crosses. */
function sureness(best: Possibility | null, none: number | null): string {
  const figure = best ? best.probability : none;
  return figure?.toFixed(3) ?? best?.word?.replaceAll('_', ' ') ?? '–';
}

const wordsOf = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
