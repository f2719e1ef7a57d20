/** What each language says of what English says so: the same keys, any text. */
export type Wide<T> = T extends string ? string : { readonly [K in keyof T]: Wide<T[K]> };
