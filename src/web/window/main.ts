import { firstLanguage } from '../words/languages.js';
import { showDoor } from './door.js';
import { speakIn } from './spoken.js';

await speakIn(firstLanguage());
showDoor();
