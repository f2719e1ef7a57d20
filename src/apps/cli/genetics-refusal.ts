import { GeneticFileRefused, GeneticsError } from '../../kernel/genetics/index.js';
import { DomainError } from '../../platform/errors/index.js';

/**
 * Runs what computes with genetic data; what a laboratory has to mend is told by the catalogue, like any
 * other refusal.
 */
export async function explained<T>(compute: () => T | Promise<T>): Promise<T> {
  try {
    return await compute();
  } catch (error) {
    if (error instanceof GeneticsError || error instanceof GeneticFileRefused)
      throw new DomainError(error.code, 'invalid', error.parameters);
    throw error;
  }
}
