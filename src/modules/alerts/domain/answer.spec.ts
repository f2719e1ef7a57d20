import { ANSWERS, LONGEST_REASON, reasonFor } from './answer.js';

describe('the answer to an alert', () => {
  it('says why, where the search has to go on from there', () => {
    const silent = ANSWERS.filter((answer) => {
      try {
        reasonFor(answer, '  ');
        return true;
      } catch {
        return false;
      }
    });
    expect(silent).toEqual(['under_review', 'person_asked', 'known_already', 'looked_again']);
  });

  it('keeps its reason without the spaces around it', () => {
    expect(reasonFor('not_ours', ' Another country. ')).toBe('Another country.');
    expect(reasonFor('under_review', '  ')).toBeUndefined();
  });

  it('has an end', () => {
    expect(reasonFor('not_ours', 'a'.repeat(LONGEST_REASON))).toHaveLength(LONGEST_REASON);
    expect(() => reasonFor('not_ours', 'a'.repeat(LONGEST_REASON + 1))).toThrow(
      'NOTIFICATIONS.REASON_TOO_LONG',
    );
  });
});
