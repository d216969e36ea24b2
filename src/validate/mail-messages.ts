import type { Diagnostic } from '../model/diagnostic.js';
import type { Place } from '../model/place.js';
import type { Medium } from '../model/theme.js';
import { problem } from './messages.js';

/** What this room says about `mail.yaml`. */

export function twiceOnLists(place: Place, address: string, list: string): Diagnostic {
  return {
    ...problem(
      'validate/twice-on-lists',
      place,
      {
        en: `${address} stands on the list “${list}” already; the mail is sent there once, with the documents of that list.`,
        zh: `${address} 已在名单“${list}”中；只按该名单发送一次。`,
      },
      { en: 'remove one of the two entries', zh: '删去其中一处' },
    ),
    severity: 'warning',
  };
}

export function documentNotMade(place: Place, document: string, medium: Medium): Diagnostic {
  return problem(
    'validate/unknown-reference',
    place,
    {
      en: `“${document}” is to be attached, and report.yaml asks for no ${medium}.`,
      zh: `要附上“${document}”，而 report.yaml 并不生成 ${medium}。`,
    },
    {
      en: `add ${medium} to \`outputs\` in report.yaml, or attach something else`,
      zh: `在 report.yaml 的 \`outputs\` 中加入 ${medium}，或改附其他文件`,
    },
  );
}

export function noSuchInstant(place: Place, written: string): Diagnostic {
  return problem(
    'validate/out-of-range',
    place,
    { en: `There is no such time as ${written}.`, zh: `不存在 ${written} 这一时刻。` },
    {
      en: 'write a day and a time that exist, with their zone: 2026-12-01T09:00+08:00',
      zh: '请写存在的日期与时间并带时区：2026-12-01T09:00+08:00',
    },
  );
}
