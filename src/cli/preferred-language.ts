import type { Terminal } from './run-command.js';

/** Chinese where the environment's locale is Chinese, English elsewhere. */
export function preferredLanguage({ environment }: Terminal): 'en' | 'zh' {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
