import '@mantine/core/styles.layer.css';
import './base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import { keepConsole } from './offline/new-version.js';
import { firstScreen } from './shell/first-screen.js';
import { tellStyleNonce } from './style-nonce.js';
import { openWords } from './words/words.js';

tellStyleNonce();
await openWords();
const root = document.getElementById('console');
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
void firstScreen.then(keepConsole);
