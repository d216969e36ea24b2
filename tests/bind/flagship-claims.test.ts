import { describe, expect, it } from 'vitest';
import { bind } from '../../src/bind/index.js';
import { readCommentary } from '../../src/load/commentary.js';
import { flagship, flagshipCommentary } from '../flagship-stages.js';
import { shown } from './check.js';

const { sources, material } = await flagship();

/** The same report with its section on method alone, so that each line is judged at once. */
const METHOD = {
  ...material,
  report: { ...material.report, sections: material.report.sections.filter(isMethod) },
};

function isMethod({ id }: { readonly id: string }): boolean {
  return id === 'method';
}

/** Problems of the flagship's section on method with one line more, in its prose or in its headline. */
function told(
  line: string,
  where: 'prose' | 'headline' = 'prose',
  language: 'zh-CN' | 'en' = 'zh-CN',
): readonly string[] {
  const { file, text } = flagshipCommentary(language);
  const section = text.match(/## [^\n]*\{#method\}[\s\S]*?(?=\n## )/)?.[0] ?? '';
  const mark = where === 'prose' ? /### (?:正文|Prose)\n\n/ : /^## /;
  const changed = section.replace(mark, (found) => `${found}${line}${where === 'prose' ? '\n\n' : ' '}`);
  expect(changed.length).toBeGreaterThan(section.length);
  const read = readCommentary(file, language, changed);
  const { diagnostics } = bind(new Map([[language, read.value]]), METHOD);
  return [...read.diagnostics, ...diagnostics].map((one) => shown(one, { [file]: changed }));
}

const refused = (code: string, line: string): void => {
  const problems = told(line);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(`${code} '`);
};

describe('the flagship', () => {
  it('has no problem in any language', () => {
    expect(bind(sources.commentaries, material).diagnostics).toEqual([]);
  });
});

describe('wordings of the source that its figures contradict or do not support', () => {
  it.each([
    // A1: satisfaction with voice clarity is highest: true of 5 points only.
    ['bind/ambiguous-figure', '语音清晰度为{satisfaction.clarity}'],
    ['bind/ambiguous-figure', '语音清晰度满意度[最高]{highest satisfaction.clarity among published}'],
    ['bind/claim-not-true', '语音清晰度[最高]{highest satisfaction.clarity.top2 among published}'],
    ['bind/claim-incomplete', '语音清晰度[最高]{highest satisfaction.clarity.five}'],
    // A2: accuracy and timeliness are the two low items.
    [
      'bind/claim-not-true',
      '识别准确性和反馈及时性[最低]{lowest 2 satisfaction.accuracy.five satisfaction.timeliness.five among published}',
    ],
    ['bind/not-published', '反馈及时性[最低]{lowest satisfaction.timeliness.top2 among published}'],
    // A3: service efficiency is low.
    ['bind/claim-not-true', '服务效率[最低]{lowest satisfaction.efficiency.top2 among published}'],
    ['bind/claim-not-true', '服务效率[最低]{lowest satisfaction.efficiency.five among published}'],
    // A4: relevance comes second: on 5 points only.
    ['bind/claim-not-true', '反馈内容合理性[第二]{rank 2 satisfaction.relevance.top2 among published}'],
    // A5: the market keeps expanding.
    ['bind/claim-not-true', '市场规模[不断扩大]{rose market.2023}'],
    ['bind/claim-incomplete', '市场规模[不断扩大]{rose market.2022}'],
    // A6: 2019-2022 expanded, rapid growth: no values to tell from.
    ['bind/claim-incomplete', '2019—2022年[不断扩大]{rose market.2022 from 2019}'],
    ['bind/not-published', '2019—2022年[不断扩大]{rose market.2021 market.2022}'],
    ['bind/not-published', '变化{change market.2022 market.2019}'],
    ['bind/claim-incomplete', '2022年[最高]{highest market.2022}'],
    // A7: all other expectations lie between 15% and 40%.
    ['bind/claim-not-true', '其他各项[均不超过40%]{all expectations at-most 40 among published}'],
    ['bind/claim-not-true', '其他各项[均不低于15%]{all expectations at-least 15 among published}'],
    ['bind/claim-incomplete', '其他各项[均不低于5%]{all expectations at-least 5}'],
    ['bind/unbound-quantity', '其他各项占比在{expectations.others}，即40%以内'],
    // A8: self-learning is third.
    ['bind/claim-not-true', '自主学习位列[第三]{rank 3 expectations.learning among published}'],
    ['bind/unbound-quantity', '自主学习位列第三'],
    // A9: high expectations all round.
    ['bind/claim-not-true', '各项期望[均较高]{all expectations at-least 30 among published}'],
    // A10: most users meet it on everyday errands.
    ['bind/claim-incomplete', '[大部分]{majority scenes.mobile}用户在日常琐事场景接触'],
    ['bind/claim-not-true', '[过半]{over half scenes.mobile}用户在手机业务接触'],
    ['bind/unproven-words', '用户大部分接触智能客服的场景为日常琐事'],
    // A13: the core AI industry speaks for this market.
    ['bind/not-comparable', '是智能客服市场的{ratio ai-core.2025 market.2023}'],
    ['bind/not-comparable', '占{share market.2023 ai-core.2025}'],
    ['bind/not-comparable', '高出{diff ai-core.2025 market.2023}'],
    ['bind/not-comparable', '[增至]{rose ai-core.2025 market.2023}'],
    // B2, B3, B9: shares of questions without options or bases.
    ['bind/claim-incomplete', '[最高]{highest form.mix}'],
    ['bind/claim-incomplete', '[多数]{majority problem.human}'],
    ['bind/not-comparable', '人机搭配[最高]{highest form.mix scenes.mobile among published}'],
    ['bind/not-comparable', '合计{sum form.mix problem.human}'],
  ])('%s: %s', refused);

  it('A2, A11: may not lead where a near tie decides', () => {
    const problems = (line: string): readonly string[] => told(line, 'headline');
    expect(problems('物流信息查询[第二]{rank 2 scenes.logistics among published}')[0]).toMatch(
      /^bind\/near-tie /,
    );
    expect(
      problems('手机业务和物流查询[占比最高]{highest 2 scenes.mobile scenes.logistics among published}')[0],
    ).toMatch(/^bind\/near-tie /);
    expect(problems('服务效率[次低]{lowest 2 satisfaction.efficiency.five among published}')[0]).toMatch(
      /^bind\/near-tie /,
    );
    expect(problems('交通业务[最低]{lowest scenes.traffic among published}')[0]).toMatch(/^bind\/near-tie /);
  });
});

describe('wordings that the figures support', () => {
  it.each([
    '[合计100%]{sum 100 contact}',
    '[绝大多数]{vast-majority contact.yes}用户接触过智能客服',
    '手机业务[最高]{highest scenes.mobile among published}',
    '物流信息查询[第二]{rank 2 scenes.logistics among published}，电商[第三]{rank 3 scenes.shopping among published}',
    '两者[几乎持平]{level scenes.logistics scenes.shopping}',
    '个性化[最高]{highest expectations.personal among published}，协同[其次]{rank 2 expectations.teamwork among published}',
    '多语言支持[最低]{lowest expectations.languages among published}',
    '语音清晰度5分占比[最高]{highest satisfaction.clarity.five among published}',
    '反馈内容合理性的5分占比[次之]{rank 2 satisfaction.relevance.five among published}',
    '识别准确性的5分占比[最低]{lowest satisfaction.accuracy.five among published}',
    '2023年[回落]{fell market.2023}',
    '[逾半数]{over half expectations.personal}，[过半]{over half problem.human}',
    '其余选项在{expectations.others}之间',
    '已公布场景[均不低于37%]{all scenes at-least 37 among published}',
  ])('%s', (line) => expect(told(line)).toEqual([]));

  it.each([
    '[Over half]{over half expectations.personal} want it',
    'The market [fell]{fell market.2023} to {market.2023}',
    'The core AI industry is [over RMB 390bn]{over 3900 ai-core.2025}',
    'Mobile services [lead]{highest scenes.mobile among published}',
  ])('%s', (line) => expect(told(line, 'prose', 'en')).toEqual([]));
});
