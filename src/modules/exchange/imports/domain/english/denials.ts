import { namesBodyPart } from './body.js';

/** Denial: the part that a sentence denies, and the rest that it goes on to say. */
export interface Denial {
  readonly denied: string;
  readonly rest: string;
}

const OPENS_WITH_NO =
  /^(?:(?:the\s+)?(?:he|she|decedent|subject|individual|there|body)\s+)?(?:(?:has|had|have|is|are|was|were)\s*)?(?:no|none|without|denies)\b[\s:,-]*/iu;
const TURN = /(?:[,;]|(?<!\s))\s*\b(?:but|however|except|although|other than|only)\b\s*/iu;
/** Nobody could look: that is not an absence. */
const COULD_NOT_LOOK =
  /\b(?:unable|not (?:observable|visible|identifiable|possible|known|determined)|cannot|could not|unknown|due to|because|decompos\w*|skeleton\w*|skeletal)\b/iu;

/** "No scars or tattoos" is information, "none seen, the skin is gone" is none. */
export function readDenial(sentence: string): Denial | undefined {
  const opening = OPENS_WITH_NO.exec(sentence);
  if (!opening) return undefined;
  const body = sentence.slice(opening[0].length);
  const turn = TURN.exec(body);
  const head = turn ? body.slice(0, turn.index) : body;
  const parts = head.split(/,\s*/u);
  // After a comma, a part of the body or a number speaks of something that is there.
  const goesOn = parts.findIndex(
    (part, index) =>
      index > 0 && !/^(?:no|or|and|nor|any)\b/iu.test(part) && (namesBodyPart(part) || /\d/u.test(part)),
  );
  const denied = (goesOn < 0 ? parts : parts.slice(0, goesOn)).join(', ');
  const said = [
    ...(goesOn < 0 ? [] : parts.slice(goesOn)),
    ...(turn ? [body.slice(turn.index + turn[0].length)] : []),
  ];
  return { denied: denied.trim(), rest: said.join(', ').trim() };
}

export function couldNotLook(sentence: string): boolean {
  return COULD_NOT_LOOK.test(sentence);
}
