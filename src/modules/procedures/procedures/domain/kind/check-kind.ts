import { choices, nearest } from '../../../../institutions/index.js';
import { kindFault, kindShapeFaults, type KindFault } from './kind-fault.js';
import { kindParts, type KindParts } from './kind-parts.js';
import { procedureKind, type ProcedureKind } from './kind-shape.js';
import { actorFaults, documentFaults, graphFaults } from './step-faults.js';

/** Reads a kind as it will be stored, or says everything that is wrong with it, each with its place. */
export function readProcedureKind(
  content: unknown,
): { readonly kind: ProcedureKind } | { readonly faults: readonly KindFault[] } {
  const parts = kindParts(content);
  const faults = [
    ...kindShapeFaults(content),
    ...graphFaults(parts),
    ...actorFaults(parts),
    ...documentFaults(parts),
    ...sourceFaults(parts),
    ...protectionFaults(parts),
  ];
  return faults.length > 0 ? { faults } : { kind: procedureKind.parse(content) };
}

function sourceFaults({ sourced, sources, invented }: KindParts): KindFault[] {
  return sourced.flatMap(({ path, source }) => {
    const place = [...path, 'source'];
    if (source === undefined) return invented ? [] : [kindFault(place, 'PROFILES.SOURCE_MISSING')];
    if (typeof source !== 'string' || sources.has(source)) return [];
    const meant = nearest(source, sources) ?? choices(source, [...sources]);
    return [kindFault(place, 'PROFILES.SOURCE_UNKNOWN', { source, meant })];
  });
}

/**
 * Faults of protection: a kind that is referred by indicators lists them, and is seen by those alone who act
 * in it.
 */
function protectionFaults({ byIndicators, indicators, sight }: KindParts): KindFault[] {
  const isWhole = byIndicators ? indicators > 0 && sight === 'protection' : indicators === 0;
  return isWhole ? [] : [kindFault(['byIndicators'], 'PROCEDURE_KINDS.PROTECTION')];
}
