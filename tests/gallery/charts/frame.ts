/** What every case of the gallery of charts shares; a case adds its questions and what it asks of the exhibit. */
export const PUBLICATION = `publication:
  publisher: {zh-CN: 示例研究所, en: {text: Sample Institute, by: ours}}
  title: {zh-CN: 《虚构调查》, en: {text: Invented survey, by: ours}}
  edition: {zh-CN: 示例数据, en: {text: invented data, by: ours}}
  not-published: {zh-CN: 节选未公布, en: {text: Not published in the excerpt, by: ours}}
  sections:
    all: {zh-CN: 全文, en: {text: The text, by: ours}}
scopes:
  visitors: {zh-CN: 到馆者调查, en: {text: Survey of visitors, by: ours}}
`;

export const IDENTITY = `name: {publisher: sample, topic: charts, year: 2030}
short-title: {zh-CN: 图库, en: {text: Gallery, by: ours}}
version: "1.0"
issued: 2030-02-28
languages: [zh-CN, en]
outputs: [deck, briefing]
dataset: dataset.yaml
sections:
  - {id: main, deck: exhibit, briefing: section, exhibit: x}
`;
