import {
  GeneticsError,
  mutationMatrix,
  readKinshipModel,
  type FrequencyTable,
  type KinshipModel,
} from '../../../../kernel/genetics/index.js';
import { DomainError } from '../../../../platform/errors/index.js';

/** The `model` of a case, as far as it holds of every case: theta, mutation, silent alleles. */
export type ModelFields = Readonly<Record<string, unknown>>;

const FIELDS = ['theta', 'mutation', 'silent'];

/** Runs what reckons with a model or a table; what the kernel refuses is an error with a text of the catalogue. */
function explained<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof GeneticsError) throw new DomainError(error.code, 'invalid', error.parameters);
    throw error;
  }
}

/**
 * Reads the model of an installation. Throws `DomainError` for a field that belongs to a single case (dropout, linked loci, the
 * chromosome) as for one that is out of range: what is not understood must not be taken for plain.
 */
export function readModelFields(given: unknown): {
  readonly model: KinshipModel;
  readonly fields: ModelFields;
} {
  const model = explained(() => readKinshipModel(given));
  const odd = Object.keys(given ?? {}).find((field) => !FIELDS.includes(field));
  if (odd !== undefined) throw new DomainError('KINSHIP.FIELD_OF_A_CASE', 'invalid', { field: odd }, odd);
  const { mutation } = (given ?? {}) as ModelFields;
  return { model, fields: { theta: model.theta, silent: model.silent, mutation: mutation ?? null } };
}

/** Throws `DomainError` unless the mutation model exists at every locus of the table. */
export function requireUsable({ mutation }: KinshipModel, table: FrequencyTable): void {
  if (mutation === null) return;
  explained(() => {
    for (const locus of table.loci.values())
      for (const rule of [mutation.female, mutation.male]) mutationMatrix(rule, locus);
  });
}
