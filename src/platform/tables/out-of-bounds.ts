/** A file is damaged, or would unpack to more than a table may hold. */
export class OutOfBounds extends Error {}
