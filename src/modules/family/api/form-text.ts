/** The body of a form. */
export type Form = Readonly<Record<string, unknown>> | undefined;

/** A field of a form, or nothing: one that is there twice is no text. */
export function textIn(body: Form, name: string): string {
  const value = body && Object.hasOwn(body, name) ? body[name] : undefined;
  return typeof value === 'string' ? value : '';
}
