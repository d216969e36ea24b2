import { readXmlEvents } from '../../opc/index.js';

/** No table of a report has more different texts; what lies behind them is not read. */
const MOST_STRINGS = 600_000;

/** The strings that cells refer to by number, without phonetic guides; null where the part is damaged. */
export function readSharedStrings(source: string): readonly string[] | null {
  const strings: string[] = [];
  let text = '';
  let isText = false;
  let phonetic = 0;
  const problem = readXmlEvents(source, {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic += 1;
      else if (name === 't') isText = true;
    },
    text: (part) => {
      if (isText && phonetic === 0) text += part;
    },
    close: (name) => {
      if (name === 'si') strings.push(text);
      else if (name === 'rPh') phonetic -= 1;
      else if (name === 't') isText = false;
    },
    isDone: () => strings.length > MOST_STRINGS,
  });
  return problem === null ? strings : null;
}
