/**
 * Error of genetic data or of a model that a laboratory has to mend before a likelihood can be computed.
 *
 * `code` is a key of the message catalogue. `parameters` name the locus and the code of the person within the
 * case; they never carry a person's name.
 */
export class GeneticsError extends Error {
  constructor(
    readonly code: string,
    readonly parameters: Readonly<Record<string, string | number>> = {},
  ) {
    const details = Object.entries(parameters).map(([name, value]) => `${name} ${value}`);
    super(details.length === 0 ? code : `${code} (${details.join(', ')})`);
    this.name = 'GeneticsError';
  }
}
