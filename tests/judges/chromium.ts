import { existsSync } from 'node:fs';

/** Where systems keep the browser; `CHROMIUM` names another place. */
const PLACES = [
  process.env.CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The browser that judges pages for people; null where this machine has none. */
export function chromium(): string | null {
  return PLACES.find((place) => place !== '' && existsSync(place)) ?? null;
}
