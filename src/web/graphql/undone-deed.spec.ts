import { describe, expect, it } from '@jest/globals';
import { CombinedError } from 'urql';
import { isDeed, leftOutIn, leftOutWords, SENT_BY_ITSELF, undoneBy, undoneDeed } from './undone-deed.js';

const refusedWith = (code: string) =>
  new CombinedError({ graphQLErrors: [{ message: '?', extensions: { code } }] });

describe('a deed that brought no answer of its own', () => {
  it('is told by what became of it', () => {
    expect(undoneBy(new CombinedError({ networkError: new TypeError('?') }))).toBe('unanswered');
    expect(undoneBy(refusedWith('FORBIDDEN'))).toBe('refused');
    expect(undoneBy(refusedWith('NOT_FOUND'))).toBe('refused');
    expect(undoneBy(refusedWith('UNAUTHENTICATED'))).toBe('signed_out');
    expect(undoneBy(refusedWith('INTERNAL_SERVER_ERROR'))).toBe('broken');
  });

  it('is one that somebody has done, and none that is sent by itself', () => {
    const context = { url: '/graphql', requestPolicy: 'network-only' } as const;
    expect(isDeed({ kind: 'mutation', context })).toBe(true);
    expect(isDeed({ kind: 'query', context })).toBe(false);
    expect(isDeed({ kind: 'mutation', context: { ...context, ...SENT_BY_ITSELF } })).toBe(false);
  });

  it('is told once to whoever listens, until it is read', () => {
    const told: (string | undefined)[] = [];
    const stop = undoneDeed.subscribe(() => told.push(undoneDeed.current()));
    for (const next of ['unanswered', 'unanswered', undefined] as const) undoneDeed.set(next);
    stop();
    undoneDeed.set('refused');
    undoneDeed.set(undefined);
    expect(told).toEqual(['unanswered', undefined]);
  });

  it('tells apart which words of it were left out', () => {
    expect(leftOutIn({ cost: {}, leftOut: [{ path: 'input.note', message: 'No se guarda.' }] })).toBe(
      'No se guarda.',
    );
    expect([leftOutIn(undefined), leftOutIn({ cost: {} })]).toEqual([undefined, undefined]);
    leftOutWords.set('No se guarda.');
    expect([leftOutWords.current(), undoneDeed.current()]).toEqual(['No se guarda.', undefined]);
    leftOutWords.set(undefined);
  });
});
