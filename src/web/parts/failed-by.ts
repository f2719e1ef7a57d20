import type { CombinedError } from 'urql';

/** What goes on from an answer that did not come: nothing, another try, or the door. */
type GoesOn = 'nowhere' | 'again' | 'sign_in';

interface Failed {
  /** What the platform says of it in the reader's language; nothing where it has said nothing for people. */
  readonly text: string | undefined;
  readonly isRefused: boolean;
  readonly goesOn: GoesOn;
}

const REFUSALS = ['FORBIDDEN', 'NOT_FOUND'];
/**
 * Codes whose message tells people what holds now: a budget that is used up, questions that are stopped, a
 * session that has ended.
 */
const SPOKEN: Readonly<Record<string, GoesOn>> = { UNAVAILABLE: 'again', UNAUTHENTICATED: 'sign_in' };
/** Another try brings no other answer: two people have to reopen the questions. */
const STOPPED = 'MISUSE.STOPPED';

/** How a screen tells that what it has asked for did not come. Only a broken line is told as one. */
export function failedBy(error: CombinedError | undefined): Failed {
  const errors = error?.graphQLErrors ?? [];
  if (errors.some(({ extensions }) => REFUSALS.includes(String(extensions.code))))
    return { text: undefined, isRefused: true, goesOn: 'nowhere' };
  for (const { message, extensions } of errors) {
    const goesOn = SPOKEN[String(extensions.code)];
    if (goesOn)
      return {
        text: message,
        isRefused: false,
        goesOn: extensions['reason'] === STOPPED ? 'nowhere' : goesOn,
      };
  }
  return { text: undefined, isRefused: false, goesOn: 'again' };
}
