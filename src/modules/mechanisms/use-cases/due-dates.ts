import { Injectable } from '@nestjs/common';

const DAY_MS = 86_400_000;

/** When something is due that an institution of a country has so many working days for. Knows weekends and no holidays. */
@Injectable()
export class DueDates {
  /** @param country ISO 3166-1 alpha-2 of the institution that owes it */
  after(_country: string, from: Date, workingDays: number): Date {
    let due = from;
    for (let left = workingDays; left > 0;) {
      due = new Date(due.getTime() + DAY_MS);
      if (due.getUTCDay() % 6 !== 0) left -= 1;
    }
    return due;
  }
}
