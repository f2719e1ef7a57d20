import { firstLanguage } from '../words/languages.js';
import { showDoor } from './door.js';
import { speakIn } from './spoken.js';

/** Code of a receipt whose square (QR) led here. It stays in no history, nor in the address that others see. */
const code = location.hash.slice(1).replaceAll(/[^\w-]/g, '');
if (code) history.replaceState(null, '', location.pathname);
await speakIn(firstLanguage());
showDoor('', code);
