/** Rewriting rules of one orthography, in the order in which they apply. */
export type SoundSteps = readonly (readonly [pattern: RegExp, sound: string])[];

export function rewritten(word: string, steps: SoundSteps): string {
  let key = word;
  for (const [pattern, sound] of steps) key = key.replace(pattern, sound);
  return key;
}
