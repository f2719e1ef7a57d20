/** Names within a file. */
export const ID = /^[a-z0-9][a-z0-9-]{0,79}$/;

export const ID_FORM = ID.source;
