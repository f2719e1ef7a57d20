/**
 * The language of whoever sits at the terminal: the first that is set of `LC_ALL`, `LC_MESSAGES`, `LANG`
 * (POSIX.1-2017, 8.2), as `es`; of `C` none.
 */
export function terminalLanguage(
  { LC_ALL, LC_MESSAGES, LANG }: Readonly<Record<string, string | undefined>> = process.env,
): string | undefined {
  const locale = [LC_ALL, LC_MESSAGES, LANG].find((one) => one !== undefined && one !== '');
  const language = locale?.split(/[_.@]/u)[0];
  return language === 'C' || language === 'POSIX' ? undefined : language;
}
