import { choices, circlesIn, nearest, repeated } from '../../../../institutions/index.js';
import { kindFault, type KindFault } from './kind-fault.js';
import type { KindParts, PlacedKindEntry } from './kind-parts.js';
import type { KindStep } from './kind-shape.js';

/** Faults of the graph of steps: where it begins, where it goes, whether it comes back to itself. */
export function graphFaults({ steps, stepIds }: KindParts): KindFault[] {
  const twice = repeated(steps.map(({ at, entry }) => ({ path: ['steps', at, 'id'], key: entry.id })));
  const nexts = steps.flatMap(({ at, entry }) =>
    entry.outcomes.flatMap(({ next, ends }, number) => {
      const path = ['steps', at, 'outcomes', number];
      if ((next === undefined) === (ends === undefined))
        return [kindFault(path, 'PROCEDURE_KINDS.NEXT_OR_END')];
      if (next === undefined || stepIds.includes(next)) return [];
      const meant = nearest(next, stepIds) ?? choices(next, stepIds);
      return [kindFault([...path, 'next'], 'PROCEDURE_KINDS.NEXT_UNKNOWN', { step: next, meant })];
    }),
  );
  const outcomes = steps.flatMap(({ at, entry }) =>
    repeated(
      entry.outcomes.map(({ is }, number) => ({ path: ['steps', at, 'outcomes', number, 'is'], key: is })),
    ),
  );
  return [...twice, ...nexts, ...outcomes, ...loopsIn(steps), ...beginningFaults(steps, stepIds)];
}

function loopsIn(steps: readonly PlacedKindEntry<KindStep>[]): KindFault[] {
  const graph = steps.map(({ entry }) => ({ id: entry.id, after: nextsOf(entry) }));
  return circlesIn(graph).map((circle) => {
    const way = [...circle].reverse();
    const first = steps.find(({ entry }) => entry.id === way[0]);
    return kindFault(['steps', first?.at ?? 0, 'outcomes'], 'PROCEDURE_KINDS.LOOP', {
      steps: way.join(' → '),
    });
  });
}

/** The first step of the list begins; every other is come to by some outcome. */
function beginningFaults(
  steps: readonly PlacedKindEntry<KindStep>[],
  stepIds: readonly string[],
): KindFault[] {
  // A step that could not be read may lead anywhere.
  if (steps.length !== stepIds.length) return [];
  const reached = new Set(steps.flatMap(({ entry }) => nextsOf(entry)));
  return steps
    .filter(({ at, entry }) => at > 0 && !reached.has(entry.id))
    .map(({ at, entry }) => kindFault(['steps', at, 'id'], 'PROCEDURE_KINDS.BEGINNING', { step: entry.id }));
}

function nextsOf(step: KindStep): string[] {
  return step.outcomes.flatMap(({ next }) => next ?? []);
}

/** Somebody is named for each step, and nobody to whom it must never go. */
export function actorFaults({ steps, neverTo }: KindParts): KindFault[] {
  return steps.flatMap(({ at, entry }) => {
    const { is, kinds, of } = entry.who;
    const path = ['steps', at, 'who'];
    if ((is === undefined) === (kinds === undefined) || (kinds === undefined) !== (of === undefined))
      return [kindFault(path, 'PROCEDURE_KINDS.WHO')];
    return (kinds ?? []).flatMap((kind, number) =>
      neverTo.includes(kind)
        ? [kindFault([...path, 'kinds', number], 'PROCEDURE_KINDS.NEVER_TO', { kind })]
        : [],
    );
  });
}

/** The papers of steps are among those of the kind. */
export function documentFaults({ steps, documents, documentIds }: KindParts): KindFault[] {
  const twice = repeated(
    documents.map(({ at, entry }) => ({ path: ['documents', at, 'id'], key: entry.id })),
  );
  const missing = steps.flatMap(({ at, entry }) =>
    (['in', 'out'] as const).flatMap((side) =>
      entry[side].flatMap((document, number) => {
        if (documentIds.includes(document)) return [];
        const meant = nearest(document, documentIds) ?? choices(document, documentIds);
        const path = ['steps', at, side, number];
        return [kindFault(path, 'PROCEDURE_KINDS.DOCUMENT_UNKNOWN', { document, meant })];
      }),
    ),
  );
  return [...twice, ...missing];
}
