/** Meanings of the codes of a reader's findings, for the catalogue of messages. */
export const READER_CODE_MEANINGS = {
  'IMPORTS.DATE_UNREADABLE': 'A date has none of the forms that the mapping names.',
  'IMPORTS.NUMBER_UNREADABLE': 'A number cannot be read or is not possible; the cell was kept under extra.',
  'IMPORTS.MEASURE_UNREADABLE': 'A measure cannot be read or is not possible; the cell was kept under extra.',
  'IMPORTS.RANGE_UNREADABLE':
    'A range cannot be read or stands upside down; its cells were kept under extra.',
  'IMPORTS.YEARS_UNREADABLE': 'Years cannot be read; their cells were kept under extra.',
  'IMPORTS.INTERVAL_UNREADABLE': 'A span of time cannot be read; the cell was kept under extra.',
  'IMPORTS.COORDINATES_UNREADABLE':
    "Coordinates cannot be read or lie outside of the table's area; the cells were kept under extra.",
  'IMPORTS.UNKNOWN_WORD': 'The mapping does not know the word; the cell was kept under extra.',
  'IMPORTS.BLOCK_INCOMPLETE':
    'A block lacks a part without which it cannot stand; its cells were kept under extra.',
  'IMPORTS.LINE_TOO_LONG': 'The line is longer than allowed.',
  'IMPORTS.LINE_TRUNCATED': 'The file ends in the middle of this line.',
  'IMPORTS.UTF8_INVALID': 'The bytes are not valid UTF-8.',
  'IMPORTS.CELL_COUNT': 'The row has another number of cells than the header.',
  'IMPORTS.CELL_TOO_LONG': 'A cell is longer than allowed, or its quote is never closed.',
  'IMPORTS.QUOTE_MISPLACED': 'Something stands between a closing quote and the end of its cell.',
  'IMPORTS.QUOTE_UNCLOSED': 'A quote is never closed.',
  'IMPORTS.XML_BROKEN': 'The XML cannot be read on from here.',
  'IMPORTS.PFIF_ID': 'A person of a PFIF file has no id with a home domain.',
  'IMPORTS.PFIF_AT_HOME': 'The record is at home in this installation and is not changed from outside.',
  'IMPORTS.PFIF_EXPIRED': 'The record has expired in its home domain.',
  'IMPORTS.PFIF_SAID_ALIVE': 'The newest note says that the person is alive.',
  'IMPORTS.PFIF_SAID_DEAD': 'The newest note says that the person is dead.',
  'IMPORTS.PFIF_NOTES_LEFT_OUT': 'The person has more notes than are kept.',
  'IMPORTS.NOT_A_FORM': 'The line is no form in the order of the blocks.',
  'IMPORTS.FORM_FIELD': 'A form of this kind has no such field.',
  'IMPORTS.PFIF_NOTE_ALONE': 'A note is on a person whom the file does not have.',
  'IMPORTS.NUL_CHARACTER': 'A cell holds the character U+0000.',
  'IMPORTS.ROW_EMPTY': 'No cell of the row says anything.',
  'IMPORTS.ID_EMPTY': 'The cell with the key of the row is empty.',
  'IMPORTS.MAPPING_EMPTY': 'The mapping lacks what it cannot do without.',
  'IMPORTS.MAPPING_COLUMN_MISSING': 'A rule of the mapping names no column.',
  'IMPORTS.MAPPING_WITHOUT_EFFECT': 'A rule or a constant of the mapping never fills anything.',
  'IMPORTS.MAPPING_DATE_FORMAT': 'The mapping has a date format that is none.',
  'IMPORTS.MAPPING_DATE_AMBIGUOUS': 'Two date formats of the mapping read one cell as two days.',
} as const;

export type ReaderCode = keyof typeof READER_CODE_MEANINGS;

/** Meanings of the codes that are found only beside what is stored, or among the other lines of the file. */
export const WRITER_CODE_MEANINGS = {
  'IMPORTS.STALE': 'What is stored is newer, or says something else at the same time of change.',
  'IMPORTS.TYPE_CHANGED': 'A record of this code and of another type is stored.',
  'IMPORTS.TYPE_NOT_ALLOWED': 'The account may not hand in records of this type.',
  'IMPORTS.ID_TWICE_IN_FILE': 'A record stands twice in the file; the later line counts.',
  'IMPORTS.SAMPLE_CODE_SHARED':
    'Another record has a sample of this code; the two never count as independent.',
  'IMPORTS.COMPARED_LATER':
    'The record has changed more than three times in thirty days; it is compared later.',
  'IMPORTS.SAMPLE_TAKEN_BACK':
    'The consent to compare this profile was taken back; the record was stored without it.',
} as const;

/**
 * Something to say about one line of a file: `path` in the record, empty for the line as a whole, a code, and what was
 * expected. It never carries the value itself, which belongs to the reject file and to the importer's terminal alone.
 */
export interface SourceFinding {
  readonly path: string;
  readonly code: ReaderCode;
  readonly expected?: string;
}

/** Something to say about a place in a line, by whoever read it: a reader, the contract, or the import itself. Never a value. */
export interface LineFinding {
  readonly path: string;
  readonly code: string;
  readonly expected?: string | undefined;
  /** Line of the finding, where it is not the one on which what was read begins: a row of a sample. */
  readonly line?: number;
}
