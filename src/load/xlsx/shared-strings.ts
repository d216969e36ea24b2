import { readXmlEvents } from '../../opc/index.js';

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
    isDone: () => false,
  });
  return problem === null ? strings : null;
}
