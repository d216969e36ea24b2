import type { Diagnostic, Sentence } from '../model/diagnostic.js';
import type { DiagnosticCode } from '../model/diagnostic-code.js';

/** What is said of mail that cannot go out as it is. */

export function noMail(report: string): Diagnostic {
  return refusal(
    'deliver/no-mail',
    {
      en: `Nobody is to get ${report}: there is no data/${report}/mail.yaml.`,
      zh: `${report} 没有收件人：缺少 data/${report}/mail.yaml。`,
    },
    {
      en: 'write one; “Mail” in docs/authoring.md shows what stands in it',
      zh: '请编写该文件；写法见 docs/authoring.md 的“Mail”一节',
    },
  );
}

export function noSuchList(name: string, lists: readonly string[]): Diagnostic {
  return refusal(
    'deliver/no-mail',
    { en: `There is no list “${name}” in mail.yaml.`, zh: `mail.yaml 中没有名单“${name}”。` },
    { en: `choose from ${lists.join(', ')}`, zh: `可选：${lists.join('、')}` },
  );
}

export function notBuiltYet(report: string): Diagnostic {
  return refusal(
    'deliver/out-of-date',
    {
      en: `There is nothing to send: ${report} was not built, or by an older Proofdeck.`,
      zh: `没有可发送的文件：${report} 尚未生成，或由旧版 Proofdeck 生成。`,
    },
    buildFirst(report),
  );
}

/** `changed` are files that are not as they were when the documents were built. */
export function outOfDate(report: string, changed: readonly string[]): Diagnostic {
  const some = changed.slice(0, 3);
  const rest = changed.length - some.length;
  return refusal(
    'deliver/out-of-date',
    {
      en: `The documents of ${report} are not what its files say now: ${some.join(', ')}${rest > 0 ? ` and ${rest} more` : ''} changed since.`,
      zh: `${report} 的文件与现有数据不一致：${some.join('、')}${rest > 0 ? `等${changed.length}个文件` : ''}其后有改动。`,
    },
    buildFirst(report),
  );
}

/** A document, or the picture of a page, by its name below `out/<report>/`. */
export function documentMissing(name: string, report: string): Diagnostic {
  const [, option = ''] = MADE_WITH.find(([made]) => made.test(name)) ?? [];
  const command = `proofdeck build ${option}${report}`;
  return refusal(
    'deliver/out-of-date',
    { en: `${name} is to go with the mail and was not built.`, zh: `邮件要用的 ${name} 尚未生成。` },
    { en: `run “${command}”`, zh: `请运行“${command}”` },
  );
}

/** The options of a build that make what it does not make of itself. */
const MADE_WITH: readonly (readonly [name: RegExp, option: string])[] = [
  [/_deck_.*\.pdf$/, '--format=deck.pdf '],
  [/^pages\//, '--pictures '],
];

/** A document is left out or sent in a lighter form. */
export function tooLarge(
  list: string,
  name: string,
  megabytes: number,
  how: 'as-pdf' | 'link' | 'on-request',
): Diagnostic {
  const done: { readonly [way in typeof how]: Sentence } = {
    'as-pdf': { en: 'it goes as PDF', zh: '改附 PDF' },
    link: { en: 'the mail links to it', zh: '邮件中改为下载链接' },
    'on-request': { en: 'the mail says where to ask for it', zh: '邮件中注明索取方式' },
  };
  return {
    ...refusal(
      'deliver/too-large',
      {
        en: `${name} makes the mail to “${list}” larger than ${megabytes} MB: ${done[how].en}.`,
        zh: `附上 ${name} 后，发给“${list}”的邮件超过${megabytes} MB：${done[how].zh}。`,
      },
      how === 'on-request'
        ? {
            en: 'add `download:` to mail.yaml, raise `size-limit:`, or build the deck as PDF, too',
            zh: '可在 mail.yaml 中加入 `download:`、提高 `size-limit:`，或另将演示文稿生成为 PDF',
          }
        : {
            en: 'raise `size-limit:` where gateways let more through',
            zh: '若邮件网关允许，可提高 `size-limit:`',
          },
    ),
    severity: 'warning',
  };
}

export function underEmbargo(embargo: string): Diagnostic {
  return refusal(
    'deliver/embargo',
    { en: `Nothing is sent before ${embargo}.`, zh: `${embargo} 之前不得发送。` },
    { en: 'wait, or change `embargo:` in mail.yaml', zh: '请等待，或修改 mail.yaml 中的 `embargo:`' },
  );
}

/** Something in an output that no recipient should see. */
export function notForRecipients(file: string, part: string, found: Sentence): Diagnostic {
  const where = part === '' ? file : `${file} (${part})`;
  return refusal(
    'deliver/not-for-recipients',
    { en: `${where} ${found.en}.`, zh: `${where} ${found.zh}。` },
    {
      en: 'build it again, and edit nothing in out/ by hand',
      zh: '请重新生成，不要手工修改 out/ 中的文件',
    },
  );
}

function buildFirst(report: string): Sentence {
  return { en: `run “proofdeck build ${report}”`, zh: `请运行“proofdeck build ${report}”` };
}

function refusal(code: DiagnosticCode, message: Sentence, hint: Sentence): Diagnostic {
  return { code, severity: 'error', message, hints: [hint], related: [] };
}
