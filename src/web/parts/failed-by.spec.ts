import { CombinedError } from 'urql';
import { failedBy } from './failed-by.js';

const answered = (code: string, reason?: string) =>
  new CombinedError({ graphQLErrors: [{ message: 'what holds', extensions: { code, reason } }] });

describe('an answer that did not come', () => {
  it('says what the platform says of it, and never that the line is broken', () => {
    expect(failedBy(answered('UNAVAILABLE', 'MISUSE.BUDGET'))).toEqual({
      ...{ text: 'what holds', isRefused: false, goesOn: 'again' },
    });
  });

  it('is not tried again by whoever is stopped: two others reopen the questions', () => {
    expect(failedBy(answered('UNAVAILABLE', 'MISUSE.STOPPED'))).toEqual({
      ...{ text: 'what holds', isRefused: false, goesOn: 'nowhere' },
    });
  });

  it('leads to the door where the session has ended', () => {
    expect(failedBy(answered('UNAUTHENTICATED'))).toMatchObject({ text: 'what holds', goesOn: 'sign_in' });
  });

  it.each(['FORBIDDEN', 'NOT_FOUND'])('is told as a refusal, and as the same one, by %s', (code) => {
    expect(failedBy(answered(code))).toEqual({ text: undefined, isRefused: true, goesOn: 'nowhere' });
  });

  it('is tried again where the line is broken, or something is', () => {
    const ofLine = new CombinedError({ networkError: new Error('?') });
    for (const error of [ofLine, answered('INTERNAL'), undefined])
      expect(failedBy(error)).toEqual({ text: undefined, isRefused: false, goesOn: 'again' });
  });
});
