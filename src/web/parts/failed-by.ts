import type { CombinedError } from 'urql';

/** The ways on from an answer that did not come: none, another try, or the door. */
type GoesOn = 'nowhere' | 'again' | 'sign_in';

interface Failed {
  /** The words of the platform in the reader's language; none where it has said nothing for people. */
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

/** Says how a screen tells that its answer did not come. Only a broken line is told as one. */
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
