export { html, Markup } from './markup.js';
