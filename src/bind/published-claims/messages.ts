import type { Diagnostic } from '../../model/diagnostic.js';
import type { Place } from '../../model/place.js';
import { error } from '../messages.js';

export function rowsAreGenerated(place: Place): Diagnostic {
  return error(
    'bind/rows-are-generated',
    place,
    {
      en: 'The table of this section is made from claims.yaml; another one stands under its points.',
      zh: '本章节的表格由claims.yaml生成，要点下却另有表格。',
    },
    { en: 'remove the table from the commentary', zh: '删去评述中的表格' },
  );
}
