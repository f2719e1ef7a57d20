import type { FieldPath, REPORT } from '../kernel/contract/index.js';

/** A field of a report by its dotted path, without indices: `person.birthDate`, `marks.design`. */
export type ReportPath = FieldPath<typeof REPORT>;

/** A field of what a list of a report holds, by its own name: `design` of `marks`. */
export type PartOf<P extends ReportPath, Of extends ReportPath = ReportPath> = {
  [Path in Of]: Path extends `${P}.${infer Name}` ? Name : never;
}[Of];
