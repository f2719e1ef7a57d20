import type { z } from 'zod';
import { kindDocument, kindStep, type KindDocument, type KindStep } from './kind-shape.js';

/** An entry of the right form, and where it stands in its list. */
export interface PlacedKindEntry<T> {
  readonly at: number;
  readonly entry: T;
}

/** Parts of a kind that can be understood, whatever the rest looks like: one fault hides no other. */
export interface KindParts {
  readonly invented: boolean;
  readonly sight: unknown;
  readonly byIndicators: boolean;
  readonly indicators: number;
  readonly neverTo: readonly string[];
  readonly sources: ReadonlySet<string>;
  readonly steps: readonly PlacedKindEntry<KindStep>[];
  /** Ids of steps and documents that are wrong elsewhere too: who names them is not blamed for that. */
  readonly stepIds: readonly string[];
  readonly documentIds: readonly string[];
  readonly documents: readonly PlacedKindEntry<KindDocument>[];
  readonly sourced: readonly { readonly path: readonly PropertyKey[]; readonly source: unknown }[];
}

type Loose = Readonly<Record<string, unknown>>;

const looseOf = (value: unknown): Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : {};
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);
const idsIn = (list: readonly unknown[]): string[] =>
  list.map((entry) => looseOf(entry).id).filter((one) => typeof one === 'string');

export function kindParts(content: unknown): KindParts {
  const file = looseOf(content);
  const [steps, documents] = [listOf(file.steps), listOf(file.documents)];
  return {
    invented: file.invented === true,
    sight: file.sight,
    byIndicators: file.byIndicators === true,
    indicators: listOf(file.indicators).length,
    neverTo: listOf(file.neverTo).filter((one) => typeof one === 'string'),
    sources: new Set(Object.keys(looseOf(file.sources))),
    steps: placed(kindStep, steps),
    stepIds: idsIn(steps),
    documentIds: idsIn(documents),
    documents: placed(kindDocument, documents),
    sourced: sourcedIn(file),
  };
}

/** Deadlines, costs and laws say where they were read; a step of which nothing is known says nothing of a country. */
function sourcedIn(file: Loose): KindParts['sourced'] {
  const laws = listOf(file.legalBasis).map((entry, at) => ({
    path: ['legalBasis', at],
    source: looseOf(entry).source,
  }));
  const steps = listOf(file.steps).flatMap((entry, at) => {
    const step = looseOf(entry);
    const costs = listOf(step.costs).flatMap((cost, number) =>
      looseOf(cost).sum === undefined
        ? []
        : [{ path: ['steps', at, 'costs', number], source: looseOf(cost).source }],
    );
    const saysDays = typeof step.workingDays === 'number';
    return saysDays ? [{ path: ['steps', at], source: step.source }, ...costs] : costs;
  });
  return [...laws, ...steps];
}

function placed<S extends z.ZodType>(shape: S, list: readonly unknown[]): PlacedKindEntry<z.infer<S>>[] {
  return list.flatMap((one, at) => {
    const read = shape.safeParse(one);
    return read.success ? [{ at, entry: read.data }] : [];
  });
}
