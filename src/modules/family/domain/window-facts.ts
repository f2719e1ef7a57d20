import { shownNumber } from './shown-number.js';

/** What was done with a report, or is awaited; its words come from the catalogue. */
export const DEEDS = ['filed', 'changed', 'compared', 'withdrawn'] as const;
export type Deed = (typeof DEEDS)[number];

export interface Fact<Kind extends string> {
  readonly kind: Kind;
  /** When it was done, or is due. */
  readonly at: Date;
  readonly code: string;
  readonly numbers?: Readonly<Record<string, number>>;
  /** Institution of the family's own mechanism. */
  readonly institution?: string | undefined;
}

/** What the window is reckoned from: of the report and of what people have done, and never of a pair. */
export interface WindowSource {
  readonly filedAt: Date;
  readonly changedAt: Date | undefined;
  readonly withdrawn: boolean;
  readonly comparison: {
    readonly lastAt: Date | undefined;
    readonly remains: number;
    readonly countries: number;
  };
  /** Whether the family permits comparison with people found alive and with other reports. */
  readonly searchedAmongLiving: boolean;
}

/** What was done since the window was last opened; what holds for good, such as the last comparison, is always told. */
export function deedsSince(source: WindowSource, since: Date | undefined): readonly Fact<Deed>[] {
  const facts = [filed(source), changed(source), ...compared(source)].filter((fact) => fact !== undefined);
  return facts.filter(({ kind, at }) => kind === 'compared' || since === undefined || at > since);
}

function filed({ filedAt }: WindowSource): Fact<Deed> {
  return { kind: 'filed', at: filedAt, code: 'FAMILY.DONE_FILED' };
}

function changed({ changedAt, withdrawn }: WindowSource): Fact<Deed> | undefined {
  if (!changedAt) return undefined;
  return withdrawn
    ? { kind: 'withdrawn', at: changedAt, code: 'FAMILY.DONE_WITHDRAWN' }
    : { kind: 'changed', at: changedAt, code: 'FAMILY.DONE_CHANGED' };
}

function compared({ comparison, searchedAmongLiving, withdrawn }: WindowSource): Fact<Deed>[] {
  const { lastAt, remains, countries } = comparison;
  if (withdrawn || !lastAt) return [];
  const facts: Fact<Deed>[] = [];
  if (searchedAmongLiving) facts.push({ kind: 'compared', at: lastAt, code: 'FAMILY.DONE_COMPARED_LIVING' });
  if (countries > 0) {
    const shown = shownNumber(remains);
    const code = shown === 0 ? 'FAMILY.DONE_COMPARED_FEW' : 'FAMILY.DONE_COMPARED';
    facts.push({ kind: 'compared', at: lastAt, code, numbers: { count: shown, countries } });
  }
  return facts;
}
