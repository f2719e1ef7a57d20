import { isGroup, type OfflineDraft } from '../../offline/draft-state.js';

const OF_ONE = ['person', 'last', 'looks', 'body', 'family', 'contact', 'consent', 'review'] as const;
const OF_GROUP = ['group', 'last', 'contact', 'consent', 'review'] as const;
export type ReportStep = (typeof OF_ONE)[number] | (typeof OF_GROUP)[number];

/** The steps of a report of a person, or of a group: each of many is asked only who it is. */
export function stepsOf(draft: Pick<OfflineDraft, 'shape'>): readonly [ReportStep, ...ReportStep[]] {
  return isGroup(draft) ? OF_GROUP : OF_ONE;
}

/** The step that asks for a field; the longest beginning that fits counts. */
const PLACES: Readonly<Record<string, ReportStep>> = {
  ...{ person: 'person', lastContact: 'last', departure: 'last', destination: 'last', route: 'last' },
  ...{ physical: 'looks', effects: 'looks', marks: 'body', medical: 'body', dental: 'body' },
  ...{ relatives: 'family', pedigree: 'family', reporter: 'contact', intake: 'contact', consents: 'consent' },
  ...{ group: 'group', persons: 'group' },
};

export function isStep(text: unknown): text is ReportStep {
  return [...OF_ONE, ...OF_GROUP].includes(text as ReportStep);
}

/** @param path of a field or a finding: `person.names`, `marks[0].type`, `asked.marks` */
export function stepOf(path: string): ReportStep {
  const [first = '', second = ''] = path.split(/[.[]/);
  return PLACES[first === 'asked' ? second : first] ?? 'review';
}

export interface StepStatus {
  readonly step: ReportStep;
  readonly isBegun: boolean;
  readonly toMend: number;
}

/** The state of each step: begun, and how much of it keeps the report from being filed. */
export function standingOf(draft: OfflineDraft): readonly StepStatus[] {
  const { fields, standing, failure } = draft;
  const begun = new Set(Object.keys(fields).map(stepOf));
  const findings = [...(standing?.obstacles ?? []), ...(failure?.findings ?? [])];
  const places = new Set(findings.map(({ path }) => path));
  return stepsOf(draft).map((step) => ({
    ...{ step, isBegun: begun.has(step) },
    // The least that a report says is asked for at the end; before, everything is missing, and nothing is
    // wrong.
    toMend: [...places].filter((path) => stepOf(path) === step && begun.has(step)).length,
  }));
}
