/**
 * Version of the genetic model. Raised with every change that can move a likelihood ratio; stored with each
 * result, and a report names it.
 */
export const GENETICS_MODEL_VERSION = 'kinship-1.0.0';
