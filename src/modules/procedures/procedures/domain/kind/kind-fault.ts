import { faultAt, shapeFaults, type FaultCode, type FileFault } from '../../../../institutions/index.js';
import { procedureKind } from './kind-shape.js';

/** Codes of faults of a kind, beyond those of a country's profile. */
type OwnCode =
  | 'PROCEDURE_KINDS.BEGINNING'
  | 'PROCEDURE_KINDS.DOCUMENT_UNKNOWN'
  | 'PROCEDURE_KINDS.LOOP'
  | 'PROCEDURE_KINDS.MISSING'
  | 'PROCEDURE_KINDS.NEVER_TO'
  | 'PROCEDURE_KINDS.NEXT_OR_END'
  | 'PROCEDURE_KINDS.NEXT_UNKNOWN'
  | 'PROCEDURE_KINDS.NOT_AS_EXPECTED'
  | 'PROCEDURE_KINDS.PROTECTION'
  | 'PROCEDURE_KINDS.WHO';

export type KindFault = FileFault<FaultCode | OwnCode>;

/** Sentences that name the page on which the file is explained. */
const SAID_HERE: Readonly<Partial<Record<FaultCode, OwnCode>>> = {
  'PROFILES.MISSING': 'PROCEDURE_KINDS.MISSING',
  'PROFILES.NOT_AS_EXPECTED': 'PROCEDURE_KINDS.NOT_AS_EXPECTED',
};

export function kindFault(
  path: readonly PropertyKey[],
  code: FaultCode | OwnCode,
  parameters: Readonly<Record<string, string | number>> = {},
): KindFault {
  return faultAt(path, code, parameters);
}

/** Faults of a kind against its shape. */
export function kindShapeFaults(content: unknown): KindFault[] {
  return shapeFaults(content, procedureKind).map((one) => ({
    ...one,
    code: SAID_HERE[one.code] ?? one.code,
  }));
}
