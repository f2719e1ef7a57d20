/**
 * As if the bank were no small one: what the runs so far have noted of its size is forgotten. For tests of what is said of a match where its bank is
 * large enough for a figure; what is said in a small bank is of `test/api/small-bank.spec.ts`.
 */
export async function asInALargeBank(house: { sql(query: string): Promise<unknown> }): Promise<void> {
  await house.sql(
    `UPDATE match_run SET figures = (SELECT coalesce(jsonb_agg(one - 'bank'), '[]') FROM jsonb_array_elements(figures) AS one)`,
  );
}
