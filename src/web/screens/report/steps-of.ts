import type { Draft } from '../../offline/draft-state.js';

export const STEPS = ['person', 'last', 'looks', 'body', 'family', 'contact', 'consent', 'review'] as const;
export type Step = (typeof STEPS)[number];

/** Where a field is asked for; the longest beginning that fits counts. */
const PLACES: Readonly<Record<string, Step>> = {
  ...{ person: 'person', lastContact: 'last', departure: 'last', destination: 'last', route: 'last' },
  ...{ physical: 'looks', effects: 'looks', marks: 'body', medical: 'body', dental: 'body' },
  ...{ relatives: 'family', pedigree: 'family', reporter: 'contact', intake: 'contact', consents: 'consent' },
};

export function isStep(text: unknown): text is Step {
  return STEPS.includes(text as Step);
}

/** @param path of a field or a finding: `person.names`, `marks[0].type`, `asked.marks` */
export function stepOf(path: string): Step {
  const [first = '', second = ''] = path.split(/[.[]/);
  return PLACES[first === 'asked' ? second : first] ?? 'review';
}

export interface StepStanding {
  readonly step: Step;
  readonly isBegun: boolean;
  readonly toMend: number;
}

/** How each step stands: begun, and how much of it keeps the report from being filed. */
export function standingOf({ fields, standing, failure }: Draft): readonly StepStanding[] {
  const begun = new Set(Object.keys(fields).map(stepOf));
  const findings = [...(standing?.obstacles ?? []), ...(failure?.findings ?? [])];
  const places = new Set(findings.map(({ path }) => path));
  return STEPS.map((step) => ({
    ...{ step, isBegun: begun.has(step) },
    // The least that a report says is asked for at the end; before, everything is missing, and nothing is wrong.
    toMend: [...places].filter((path) => stepOf(path) === step && begun.has(step)).length,
  }));
}
