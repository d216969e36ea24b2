import type { Change } from './sample-report.js';

/** A `mail.yaml` for the sample report: two lists, three recipients. */
export const MAIL = `from: {name: Leaf Institute, address: reports@leaf.example.org}
reply-to: {address: editors@leaf.example.org}
figures: [drinks.green, sales.2029]
lists:
  clients:
    attach: [briefing, deck, data]
    recipients:
      - {name: 王小明, address: wang@client.example.org}
      - {name: Jane Doe, address: jane@client.example.org, language: en}
  press:
    language: en
    attach: [briefing, {document: briefing, language: zh-CN}]
    recipients:
      - {address: desk@press.example.org}
subject:
  zh-CN: 茶饮调查：绿茶占{drinks.green}
  en: "Tea survey: green tea at {drinks.green}"
body:
  zh-CN: |
    各位：

    绿茶[居首]{highest drinks.green among published}，占**{drinks.green}**。

    - 市场规模为{sales.2029}
  en: |
    Dear reader,

    green tea [leads]{highest drinks.green among published} with **{drinks.green}**.

    - The market stands at {sales.2029}
`;

/** Changes to the sample report: this mail, with words replaced that stand in it exactly once. */
export function withMail(...replaced: readonly (readonly [from: string, to: string])[]): {
  readonly 'mail.yaml': Change;
} {
  const text = replaced.reduce((mail, [from, to]) => {
    const pieces = mail.split(from);
    if (pieces.length !== 2) throw new Error(`"${from}" stands ${pieces.length - 1} times in the mail`);
    return pieces.join(to);
  }, MAIL);
  return { 'mail.yaml': text };
}
