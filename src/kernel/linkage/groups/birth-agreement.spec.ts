import { birthAgreement, type BirthStatement } from './birth-agreement.js';
import { DAYS_A_YEAR, packCivil, readPartialDate } from '../calendar.js';

const BORN_AROUND_1988 = { mean: 188, variance: 150 };

function dated(text: string): BirthStatement {
  const { first, last } = readPartialDate(text)!;
  return { first, last, civil: packCivil(first) };
}

/** An age guessed on a day, as the interval of the birth. */
function guessed(day: string, min: number, max: number): BirthStatement {
  const at = readPartialDate(day)!.first;
  return {
    first: Math.round(at - (max + 1) * DAYS_A_YEAR),
    last: Math.round(at - min * DAYS_A_YEAR),
    civil: 0,
  };
}

const weigh = (a: BirthStatement, b: BirthStatement): number => birthAgreement(BORN_AROUND_1988, a, b);

describe('two statements of one birth', () => {
  it('takes two slips in one date for rarer than one, and for likelier than a free date', () => {
    const told = dated('1994-10-24');
    const [once, twice, free] = ['1994-10-23', '1994-11-23', '1995-02-11'].map((text) =>
      weigh(told, dated(text)),
    );
    expect(once).toBeGreaterThan(twice!);
    expect(twice).toBeGreaterThan(free!);
  });

  it('holds a full date some months off against a namesake, and a bare year beside the next one hardly', () => {
    expect(weigh(dated('1992-01-18'), dated('1992-04-27'))).toBeLessThan(-0.25);
    expect(weigh(dated('1992'), dated('1993'))).toBeGreaterThan(-0.25);
  });

  it('believes the middle of a guessed age more than its ends, and forgives a poor guess', () => {
    const at = (age: number) => weigh(dated(`${2020 - age}-06-15`), guessed('2020-06-15', 20, 32));
    expect(at(26)).toBeGreaterThan(at(30) + 0.3);
    expect(at(30)).toBeGreaterThan(at(34));
    expect(at(34)).toBeGreaterThan(-1);
  });

  it('says the same whoever says which', () => {
    const [a, b] = [dated('1990-05'), guessed('2019-01-01', 25, 35)];
    expect(weigh(a, b)).toBeCloseTo(weigh(b, a), 12);
  });
});
