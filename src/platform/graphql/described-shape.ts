/**
 * A description of JSON as data, as far as GraphQL types need it. The contract of the exchange format is
 * written in such shapes; they are taken by their structure, for this room knows nothing of the contract.
 */
export interface DescribedField {
  readonly shape: DescribedShape;
  readonly required: boolean;
  readonly description: string;
}

export interface DescribedObject {
  readonly kind: 'object';
  /** Unique, PascalCase. */
  readonly name: string;
  readonly description: string;
  readonly fields: Readonly<Record<string, DescribedField>>;
}

export interface DescribedVocabulary {
  readonly kind: 'vocabulary';
  readonly name: string;
  readonly description: string;
  /** Words of a vocabulary, and the meaning of each. */
  readonly meanings: Readonly<Record<string, string>>;
}

export type DescribedShape =
  | DescribedObject
  | DescribedVocabulary
  | { readonly kind: 'list' | 'oneOrList'; readonly of: DescribedShape }
  | { readonly kind: 'map'; readonly of: DescribedShape }
  | { readonly kind: 'number'; readonly whole: boolean }
  | { readonly kind: 'range'; readonly name: string; readonly unit: string }
  | { readonly kind: 'dateOrSpan'; readonly span: DescribedObject }
  | { readonly kind: 'literal' | 'text' | 'partialDate' | 'instant' | 'country' | 'boolean' | 'any' };
