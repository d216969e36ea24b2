import type { StatementLexicon } from './statement-words.js';

export const enStatements: StatementLexicon = {
  statements: [
    {
      pattern:
        /\b(?:(?:second|third|fourth|fifth)-)?(?:highest|greatest|largest|biggest)\b|\bleads(?! to)\b|\bleading\b|\btop(?:s|ped|ping)? the (?:list|ranking|table)\b/gi,
      verb: 'highest',
      proof: 'itself',
    },
    {
      pattern:
        /\b(?:lowest|smallest|least)\b(?<!\bat least)(?<!\bto say the least)(?<!\blast but not least)/gi,
      verb: 'lowest',
      proof: 'itself',
    },
    { pattern: /\bvast majority\b/gi, verb: 'vast-majority', proof: 'itself' },
    {
      pattern: /\b(?<!vast )majority\b|\bmost (?:of|users|people|respondents|customers|clients|firms)\b/gi,
      verb: 'majority',
      proof: 'itself',
    },
    { pattern: /\bmainstream\b/gi, verb: 'majority', proof: 'sentence' },
    { pattern: /\bfollowed by\b|\brunner-up\b/gi, verb: 'rank 2', proof: 'derived' },
    {
      pattern:
        /\b(?:(?:keeps?|kept|continues? to|rapid|fast) )?(?:rose|risen|rising|rises|grew|grown|growing|grows|growth|increas(?:e|es|ed|ing)|climb(?:s|ed|ing)|expand(?:s|ed|ing)?|surg(?:e|es|ed|ing)|soar(?:s|ed|ing)?)\b/gi,
      verb: 'rose',
      proof: 'sentence',
    },
    {
      pattern:
        /\b(?:(?:keeps?|kept|continues? to|rapid|fast) )?(?:fell|fallen|falling|falls|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|drop(?:s|ped|ping)|shrank|shrinking|shrinks|slump(?:s|ed)?|plung(?:es|ed))\b/gi,
      verb: 'fell',
      proof: 'sentence',
    },
    {
      pattern:
        /\bahead of\b|\b(?:higher|lower|larger|smaller) than\b(?! \{)|\bexceeds?\b|\bsurpass(?:es|ed)?\b/gi,
      verb: 'rank',
      proof: 'derived',
    },
    {
      pattern:
        /\b(?:all|each|every|none|neither)\b(?= (?:of (?:the|them) )?(?:\w{1,20} ){0,3}(?:above|below|over|under|between|exceeds?|at least|at most|higher|lower|more than|less than)\b)/gi,
      verb: 'all at-least',
      proof: 'figure',
    },
    {
      pattern: /\b(?:only|merely)(?=\s(?:by |at |about )?$)/gi,
      verb: 'at-most',
      proof: 'figure',
    },
  ],
  reasons:
    /\bbecause\b|\bdriven by\b|\bdue to\b|\bshow(?:s|ing)? that\b|\bindicat(?:es|ing)\b|\bthanks to\b|\bas a result\b|\btherefore\b|\bowing to\b|\bimpl(?:ies|ying)\b|\bcaused? by\b|\bled to\b|\bleads to\b|\bwhich is why\b|\bsuggests? that\b/gi,
  sentenceEnd: /[!?;]|\.(?=\s|$)/g,
};
