/** Value that a JSON text can hold; records are built from it before the contract has looked at them. */
export type Json = string | number | boolean | null | readonly Json[] | JsonTree;

export interface JsonTree {
  readonly [key: string]: Json;
}

/** JSON object while it is being built. */
export type JsonDraft = Record<string, Json>;

export function isJsonObject(value: Json | undefined): value is JsonTree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isSame(a: Json | undefined, b: Json | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
