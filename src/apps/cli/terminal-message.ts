import { catalogueLanguageOf, message } from '../../platform/catalogue/index.js';
import type { MessageParameters } from '../../platform/errors/index.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** What the catalogue has to say, in the language of whoever sits at the terminal (`LC_ALL`, `LC_MESSAGES`, `LANG`; POSIX.1-2017, 8.2). */
export function terminalMessage(
  code: string,
  parameters: MessageParameters = {},
  environment: Environment = process.env,
): string {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  const locale = [LC_ALL, LC_MESSAGES, LANG].find((one) => one !== undefined && one !== '');
  return message(code, catalogueLanguageOf(locale?.split(/[_.@]/u)[0]), parameters);
}
